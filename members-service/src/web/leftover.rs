//! What nobody read of a request's body.
//!
//! A refusal may be known from the head alone. Were it answered and the connection closed while the client still
//! sends, the client's system would hear a reset, and the answer could be lost on the way. So what is left is read
//! first, as far as it is little and comes soon.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::header;
use hyper::body::{Body as HttpBody, Frame, SizeHint};
use tokio_stream::StreamExt;

/// Bytes that are read for the sake of the answer: the usual limit of a body, and what goes over it by mistake.
const MOST: u64 = 256 << 10;
/// How long for.
const WITHIN: Duration = Duration::from_secs(1);

/// Where a body comes back to.
type Home = Arc<Mutex<Option<Body>>>;

/// See the module's words.
pub(crate) struct Leftover {
    home: Home,
    /// The client sends nothing until it is asked to: there is nothing to lose.
    waits: bool,
}

impl Leftover {
    /// The request, with a body that comes back when it is let go of before its end.
    pub(crate) fn of(request: Request) -> (Request, Leftover) {
        let home = Home::default();
        let waits = request.headers().contains_key(header::EXPECT);
        let lent = home.clone();
        let request = request.map(|body| Body::new(Lent { body: Some(body), home: lent }));
        (request, Leftover { home, waits })
    }

    /// Reads the rest. Whether nothing is left: if not, the connection cannot go on.
    pub(crate) async fn read(self) -> bool {
        let Some(body) = self.home.lock().unwrap_or_else(PoisonError::into_inner).take() else {
            return true;
        };
        if body.is_end_stream() {
            return true;
        }
        if self.waits || body.size_hint().lower() > MOST {
            return false;
        }
        let rest = async {
            let mut stream = body.into_data_stream();
            let mut left = MOST;
            while let Some(piece) = stream.next().await {
                let taken = piece.ok().and_then(|piece| left.checked_sub(piece.len() as u64));
                let Some(fewer) = taken else { return false };
                left = fewer;
            }
            true
        };
        tokio::time::timeout(WITHIN, rest).await.unwrap_or(false)
    }
}

/// A body on loan.
struct Lent {
    body: Option<Body>,
    home: Home,
}

impl HttpBody for Lent {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let Some(body) = &mut self.body else { return Poll::Ready(None) };
        let frame = Pin::new(body).poll_frame(cx);
        if matches!(frame, Poll::Ready(None | Some(Err(_)))) {
            // At its end nothing comes back.
            self.body = None;
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.as_ref().is_none_or(Body::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.body.as_ref().map(Body::size_hint).unwrap_or_default()
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        *self.home.lock().unwrap_or_else(PoisonError::into_inner) = self.body.take();
    }
}
