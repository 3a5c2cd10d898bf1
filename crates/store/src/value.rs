//! How values that `SQLite` lacks are stored: closed lists as their code, lists as JSON, instants
//! as RFC 3339 at +07:00, dates as ISO 8601.

use chrono::{FixedOffset, NaiveDate, SecondsFormat};
use gandan_domain::{Due, Instant};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::Serialize;
use serde::de::{DeserializeOwned, IntoDeserializer, value::Error as CodeError};

/// Vietnam's offset from UTC in seconds.
const VIETNAM: i32 = 7 * 3600;

fn unreadable(error: impl std::error::Error + Send + Sync + 'static) -> FromSqlError {
    FromSqlError::Other(Box::new(error))
}

fn refused(error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::ToSqlConversionFailure(Box::new(error))
}

/// One of a closed list, stored as the code its file format has.
pub(crate) struct Code<T>(pub T);

impl<T: Serialize> ToSql for Code<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match serde_json::to_value(&self.0).map_err(refused)? {
            serde_json::Value::String(code) => Ok(code.into()),
            serde_json::Value::Null => Ok(rusqlite::types::Null.into()),
            other => Ok(other.to_string().into()),
        }
    }
}

impl<T: DeserializeOwned> FromSql for Code<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let code: serde::de::value::StrDeserializer<'_, CodeError> =
            value.as_str()?.into_deserializer();
        T::deserialize(code).map(Self).map_err(unreadable)
    }
}

/// A value stored as JSON text.
pub(crate) struct Json<T>(pub T);

impl<T: Serialize> ToSql for Json<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(serde_json::to_string(&self.0).map_err(refused)?.into())
    }
}

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?)
            .map(Self)
            .map_err(unreadable)
    }
}

/// An instant.
pub(crate) struct Time(pub Instant);

impl ToSql for Time {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let local =
            FixedOffset::east_opt(VIETNAM).map_or(self.0, |zone| self.0.with_timezone(&zone));
        Ok(local.to_rfc3339_opts(SecondsFormat::AutoSi, false).into())
    }
}

impl FromSql for Time {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Instant::parse_from_rfc3339(value.as_str()?)
            .map(Self)
            .map_err(unreadable)
    }
}

/// A calendar date.
pub(crate) struct Date(pub NaiveDate);

impl ToSql for Date {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl FromSql for Date {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map(Self).map_err(unreadable)
    }
}

/// A deadline out of its two columns.
pub(crate) fn due(typed: Option<String>, date: Option<Date>) -> Option<Due> {
    Some(Due {
        typed: typed?,
        date: date?.0,
    })
}

/// A deadline into its two columns.
pub(crate) fn due_columns(due: Option<&Due>) -> (Option<&str>, Option<Date>) {
    (due.map(|d| d.typed.as_str()), due.map(|d| Date(d.date)))
}
