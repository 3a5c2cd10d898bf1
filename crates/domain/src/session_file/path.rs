//! Where in a file one is, `opinions[3].topics[0]`; a chain on the stack that costs nothing
//! until a fault is named.

use std::fmt;

/// A place in the file.
#[derive(Clone, Copy)]
pub(super) struct Path<'p> {
    above: Option<&'p Path<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    Root,
    Key(&'p str),
    Index(usize),
}

impl<'p> Path<'p> {
    /// The file itself, written `$`.
    pub(super) const ROOT: Path<'static> = Path {
        above: None,
        step: Step::Root,
    };

    /// The field `key` of this object.
    pub(super) fn key<'q>(&'q self, key: &'q str) -> Path<'q>
    where
        'p: 'q,
    {
        Path {
            above: Some(self),
            step: Step::Key(key),
        }
    }

    /// The element `index` of this list.
    pub(super) fn index<'q>(&'q self, index: usize) -> Path<'q>
    where
        'p: 'q,
    {
        Path {
            above: Some(self),
            step: Step::Index(index),
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut steps = Vec::new();
        let mut here = Some(self);
        while let Some(path) = here {
            steps.push(path.step);
            here = path.above;
        }
        let mut first = true;
        for step in steps.into_iter().rev() {
            match step {
                Step::Root => {}
                Step::Index(index) => {
                    if first {
                        f.write_str("$")?;
                    }
                    write!(f, "[{index}]")?;
                    first = false;
                }
                Step::Key(key) => {
                    if !first {
                        f.write_str(".")?;
                    }
                    f.write_str(&super::fault::shorten(key))?;
                    first = false;
                }
            }
        }
        if first {
            f.write_str("$")?;
        }
        Ok(())
    }
}
