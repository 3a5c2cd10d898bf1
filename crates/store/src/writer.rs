//! The one writer: a thread that owns the writing connection and does one job after another.

use crate::act::Act;
use crate::check::{DanglingRow, dangling};
use crate::error::StoreError;
use crate::journal::{self, Shape};
use crate::search::Index;
use crate::touched::{Written, touched};
use crate::tx::Tx;
use gandan_domain::Instant;
use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior, ffi};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel, sync_channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// What the thread owns.
pub(crate) struct Desk {
    pub conn: Connection,
    pub shape: Shape,
    /// Absent in a file that has no place for it.
    pub index: Option<Index>,
    /// Whether entries of the index are out of date.
    pub due: Arc<AtomicBool>,
    /// Whether bringing it up to date has failed; it is tried again when it is searched.
    put_off: bool,
}

impl Desk {
    /// Builds the search index anew.
    pub(crate) fn rebuild_index(&mut self) -> Result<(), StoreError> {
        let Self { conn, index, .. } = self;
        index.as_mut().map_or(Ok(()), |index| index.rebuild(conn))?;
        self.due.store(false, Ordering::Release);
        Ok(())
    }

    /// Brings the index up to date.
    pub(crate) fn settle(&mut self) -> Result<(), StoreError> {
        while self.settle_some()? {}
        Ok(())
    }

    /// Brings some of the index up to date; whether more is left.
    fn settle_some(&mut self) -> Result<bool, StoreError> {
        let Self {
            conn, index, due, ..
        } = self;
        let more = index
            .as_mut()
            .map_or(Ok(false), |index| index.settle(conn))?;
        due.store(more, Ordering::Release);
        Ok(more)
    }

    /// Settles while nobody wants anything; gives up until the next act where it can't.
    fn settle_idly(&mut self) {
        let done = catch_unwind(AssertUnwindSafe(|| self.settle_some()));
        if !matches!(done, Ok(Ok(_))) {
            self.put_off = true;
        }
    }
}

/// How long nobody must have wanted anything before the search index is seen to.
const IDLE: Duration = Duration::from_millis(150);

type Job = Box<dyn FnOnce(&mut Desk) + Send>;

/// The handle on the writer thread.
#[derive(Debug)]
pub(crate) struct Writer {
    jobs: Sender<Job>,
    thread: JoinHandle<Result<(), StoreError>>,
    due: Arc<AtomicBool>,
}

impl Writer {
    /// Starts the thread on a connection that is up to date.
    pub(crate) fn start(mut conn: Connection) -> Result<Self, StoreError> {
        let index = Index::open(&mut conn)?;
        let shape = journal::install(&conn)?;
        let due = index.is_some() && Index::is_due(&conn)?;
        let due = Arc::new(AtomicBool::new(due));
        let desk = Desk {
            conn,
            shape,
            index,
            due: Arc::clone(&due),
            put_off: false,
        };
        let (jobs, queue) = channel();
        let thread = std::thread::Builder::new()
            .name("store-writer".into())
            .spawn(move || work(desk, &queue))?;
        Ok(Self { jobs, thread, due })
    }

    /// Brings the search index up to date, where it isn't.
    pub(crate) fn settle(&self) -> Result<(), StoreError> {
        if self.due.load(Ordering::Acquire) {
            self.call(Desk::settle)?;
        }
        Ok(())
    }

    /// Does a job on the thread and waits for its answer. A job that panics is rolled back and
    /// the thread goes on.
    pub(crate) fn call<T, E>(
        &self,
        job: impl FnOnce(&mut Desk) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, waiting) = sync_channel(1);
        self.jobs
            .send(Box::new(move |desk| {
                // Nobody waiting is no reason to stop.
                let _ = answer.send(job(desk));
            }))
            .map_err(|_| StoreError::Closed)?;
        waiting.recv().map_err(|_| StoreError::BrokeOff)?
    }

    /// Ends the thread after the jobs in hand, folds the log into the file and closes it.
    pub(crate) fn stop(self) -> Result<(), StoreError> {
        drop(self.jobs);
        self.thread.join().map_err(|_| StoreError::BrokeOff)?
    }
}

fn work(mut desk: Desk, queue: &Receiver<Job>) -> Result<(), StoreError> {
    loop {
        let waits = desk.due.load(Ordering::Acquire) && !desk.put_off;
        let job = if waits {
            queue.recv_timeout(IDLE)
        } else {
            queue.recv().map_err(RecvTimeoutError::from)
        };
        match job {
            Ok(job) => {
                desk.put_off = false;
                // The transaction of a job that panics rolls back while it unwinds; the job's
                // answer channel closes, which its caller sees.
                let _ = catch_unwind(AssertUnwindSafe(|| job(&mut desk)));
            }
            Err(RecvTimeoutError::Timeout) => desk.settle_idly(),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    if desk.due.load(Ordering::Acquire) {
        // What is still due then stays noted in the file.
        let _ = desk.settle();
    }
    desk.conn
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    desk.conn.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// Runs an act in one transaction and journals it.
pub(crate) fn write<T, E: From<StoreError>>(
    desk: &mut Desk,
    act: &Act,
    now: Instant,
    body: impl FnOnce(&Tx<'_>) -> Result<T, E>,
) -> Result<Written<T>, E> {
    let Desk {
        conn, index, due, ..
    } = desk;
    let tx = immediate(conn)?;
    let value = body(&Tx::new(&tx))?;
    let changes = journal::take(&tx)?;
    let touched = touched(&tx, &changes)?;
    let entry = if changes.is_empty() {
        None
    } else {
        Some(journal::append(&tx, act, &changes, now)?)
    };
    let late = index.is_some() && Index::note(&tx, &changes)?;
    commit(tx).map_err(StoreError::from)?;
    due.fetch_or(late, Ordering::AcqRel);
    Ok(Written {
        value,
        entry,
        touched,
    })
}

/// Runs a body in one transaction without journaling it.
pub(crate) fn unjournaled<T, E: From<StoreError>>(
    desk: &mut Desk,
    body: impl FnOnce(&Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let Desk { conn, index, .. } = desk;
    let tx = immediate(conn)?;
    let value = body(&Tx::new(&tx))?;
    let changes = journal::take(&tx)?;
    if let Some(index) = index {
        index.follow(&tx, &changes)?;
    }
    let done = commit(tx).map_err(StoreError::from);
    if let (Err(_), Some(index)) = (&done, index) {
        index.forget();
    }
    done?;
    Ok(value)
}

fn immediate(conn: &mut Connection) -> Result<Transaction<'_>, StoreError> {
    Ok(conn.transaction_with_behavior(TransactionBehavior::Immediate)?)
}

/// Why a transaction could not be committed; it rolls back when this is dropped.
pub(crate) enum CommitError<'c> {
    /// Rows would point to nothing. The transaction is still open, to look around in.
    Dangling(Transaction<'c>, Vec<DanglingRow>),
    /// Anything else.
    Other(StoreError),
}

impl From<CommitError<'_>> for StoreError {
    fn from(error: CommitError<'_>) -> Self {
        match error {
            CommitError::Dangling(_, rows) => {
                let (child, parent) = rows
                    .into_iter()
                    .next()
                    .map(|row| (row.child, row.parent))
                    .unwrap_or_default();
                Self::StillReferred { child, parent }
            }
            CommitError::Other(error) => error,
        }
    }
}

/// Commits; where foreign keys don't hold, says which rows dangle.
pub(crate) fn commit(tx: Transaction<'_>) -> Result<(), CommitError<'_>> {
    // Not `Transaction::commit`, which rolls back before one can ask what is wrong.
    let done = tx.prepare_cached("COMMIT").and_then(|mut s| s.execute([]));
    match done {
        Ok(_) => Ok(()),
        Err(rusqlite::Error::SqliteFailure(error, _))
            if error.code == ErrorCode::ConstraintViolation
                && error.extended_code == ffi::SQLITE_CONSTRAINT_FOREIGNKEY =>
        {
            match dangling(&tx) {
                Ok(rows) => Err(CommitError::Dangling(tx, rows)),
                Err(error) => Err(CommitError::Other(error)),
            }
        }
        Err(error) => Err(CommitError::Other(error.into())),
    }
}
