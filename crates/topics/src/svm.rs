//! The discriminative half: one squared-hinge machine a topic, all learned in one go by ascending
//! the dual one text at a time (Hsieh et al. 2008, the solver of LIBLINEAR).
//!
//! A text's duals say how much it still speaks in the weights; visiting it again only corrects
//! what later texts have changed, and a visit is exact, so there is no rate to choose.

/// What a text is held to be, for one topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// It is about it.
    Right,
    /// It isn't.
    Wrong,
    /// It may be: nothing is learned.
    Open,
}

/// The new dual of a text for one topic, and by how much times the text the weights must change.
///
/// `score` is the text's score now, `square` the sum of its squared values, `cost` what a mistake
/// on it costs.
pub(crate) fn visit(sign: Sign, dual: f32, score: f32, square: f32, cost: f32) -> (f32, f32) {
    let y = match sign {
        Sign::Right => 1.0,
        Sign::Wrong => -1.0,
        Sign::Open => return (0.0, -dual),
    };
    // A dual is kept with its sign; one of the other sign is left from before the sign changed.
    let size = (dual * y).max(0.0);
    let ridge = 0.5 / cost;
    let slope = y * (score + (size * y - dual) * square) - 1.0 + size * ridge;
    let new = (size - slope / (square + ridge)).max(0.0) * y;
    (new, new - dual)
}

#[cfg(test)]
mod tests {
    use super::{Sign, visit};

    #[test]
    fn a_visit_puts_the_text_where_its_cost_wants_it() {
        // One text of square 1: the best dual is 1 / (1 + 1/2C), for either side.
        for (sign, y) in [(Sign::Right, 1.0), (Sign::Wrong, -1.0)] {
            let (dual, change) = visit(sign, 0.0, 0.0, 1.0, 1.0);
            assert!((dual - y / 1.5).abs() < 1e-6);
            assert!((change - dual).abs() < 1e-6);
            let (again, nothing) = visit(sign, dual, dual, 1.0, 1.0);
            assert!((again - dual).abs() < 1e-6 && nothing.abs() < 1e-6);
        }
    }

    #[test]
    fn a_text_far_on_its_side_says_nothing() {
        assert_eq!(visit(Sign::Right, 0.0, 1.5, 1.0, 1.0), (0.0, 0.0));
        assert_eq!(visit(Sign::Wrong, 0.0, -1.0, 1.0, 1.0), (0.0, 0.0));
    }

    #[test]
    fn an_open_text_takes_back_what_it_said() {
        assert_eq!(visit(Sign::Open, 0.4, 0.4, 1.0, 1.0), (0.0, -0.4));
    }

    #[test]
    fn a_changed_mind_starts_anew() {
        let (dual, change) = visit(Sign::Wrong, 0.6, 0.6, 1.0, 1.0);
        assert!((dual + 1.0 / 1.5).abs() < 1e-6);
        assert!((change - (dual - 0.6)).abs() < 1e-6);
    }
}
