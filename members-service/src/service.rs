//! All that lives as long as the process: configuration, database, keys, theme, catalogue, and the workers that send
//! mail, keep the snapshot true and forget what is over.

use std::os::unix::fs::PermissionsExt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError, Weak};
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::Context;
use baraza_theme::Theme;
use jiff::Timestamp;
use tokio::sync::broadcast;

use crate::catalogue::{Catalogue, CatalogueFile};
use crate::clock::Clock;
use crate::conduct::{self, Conduct};
use crate::config::{Config, Limits};
use crate::correspondence;
use crate::directory;
use crate::discussions;
use crate::exchange;
use crate::inbox;
use crate::keys::Keys;
use crate::mail::{MailError, Mailer};
use crate::notifications;
use crate::privacy;
use crate::proposals::{self, Sheet};
use crate::search;
use crate::sheets::{self, Entry, Sheets};
use crate::sign_in::RelyingParty;
use crate::snapshot::{Keeper, SnapshotError, SnapshotFile};
use crate::store::{self, Event, Store, StoreError};
use crate::updates;
use crate::world::{Network, World};

/// Thread versions that a slow listener may lag behind.
const LAG: usize = 256;

/// A thread has a new version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreadChanged {
    /// The page's id.
    pub page: String,
    /// The thread's new version.
    pub version: i64,
}

/// The service, without its HTTP.
pub struct Service {
    /// As it was read.
    pub config: Arc<Config>,
    /// The database.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// The secret.
    pub keys: Keys,
    /// Templates, words, assets.
    pub theme: Arc<Theme>,
    /// Names and addresses.
    pub network: Arc<Network>,
    /// The hash of the editors' token; `None`: editors fetch nothing.
    pub editors_token: Option<String>,
    /// The day since 1970 on which editors fetched last.
    fetched_on: Mutex<Option<i64>>,
    relying_party: Arc<RelyingParty>,
    limits: Arc<Limits>,
    catalogue: CatalogueFile,
    sheets: Sheets,
    /// What moderators made of the discussions, as of the last commit.
    conducts: Mutex<Arc<Vec<Conduct>>>,
    /// The catalogue with it, and what it was made of.
    in_force: Mutex<Option<InForce>>,
    threads: broadcast::Sender<ThreadChanged>,
    snapshot: Keeper,
    mailer: Mailer,
    mail_wake: Arc<Wake>,
    snapshot_wake: Arc<Wake>,
    upkeep_wake: Arc<Wake>,
    discussions_wake: Arc<Wake>,
    inbox_wake: Arc<Wake>,
    /// The catalogue whose renamed pages were followed last.
    followed: Mutex<Option<Arc<Catalogue>>>,
    workers: Mutex<Vec<JoinHandle<()>>>,
    stopping: AtomicBool,
    /// When the database's file was read through, and whether it was whole.
    looked_through: Mutex<Option<(Timestamp, bool)>>,
}

/// A catalogue's document, moderators' acts, and both in one.
type InForce = (Arc<Catalogue>, Arc<Vec<Conduct>>, Arc<Catalogue>);

impl Service {
    /// Opens database, secret, theme and catalogue. Starts no worker.
    pub fn open(config: Config, clock: Clock) -> anyhow::Result<Arc<Service>> {
        let database = config.database_path();
        keep_to_itself(&config, &database)?;
        let keys = Keys::open(&config.secret_file, !database.exists())?;
        let store = Store::open(&database)
            .with_context(|| format!("opening the database `{}`", database.display()))?;
        let editors_token = config
            .editors
            .as_ref()
            .map(|editors| crate::keys::editors_token(&editors.token_file))
            .transpose()
            .context("reading the editors' token")?;
        let theme = Theme::load(&config.root, &config.theme).context("loading the theme")?;
        let mailer = Mailer::new(&config, &theme).context("setting up mail")?;
        let network = Network {
            name: config.network.clone(),
            base_url: config.base_url.clone(),
            site_url: config.site_url.clone(),
            languages: config.languages.clone(),
            default_language: config.default_language.clone(),
            applications: config.applications,
            official_domains: config.official_domains.clone(),
            members_invite: config.members_invite,
            reply_address: config.inbox.as_ref().map(|inbox| inbox.address.clone()),
        };
        let service = Arc::new(Service {
            editors_token,
            fetched_on: Mutex::new(None),
            catalogue: CatalogueFile::new(&config.members_site, &config.site),
            sheets: Sheets::default(),
            snapshot: Keeper::new(config.snapshot.clone()),
            limits: Arc::new(config.limits.clone()),
            conducts: Mutex::default(),
            in_force: Mutex::default(),
            threads: broadcast::channel(LAG).0,
            mail_wake: Arc::default(),
            snapshot_wake: Arc::default(),
            upkeep_wake: Arc::default(),
            discussions_wake: Arc::default(),
            inbox_wake: Arc::default(),
            followed: Mutex::new(None),
            workers: Mutex::new(Vec::new()),
            stopping: AtomicBool::new(false),
            looked_through: Mutex::new(None),
            config: Arc::new(config),
            relying_party: Arc::new(RelyingParty::new(&network.base_url, &network.name)),
            network: Arc::new(network),
            theme: Arc::new(theme),
            store,
            clock,
            keys,
            mailer,
        });
        let weak = Arc::downgrade(&service);
        service.store.on_commit(move |events| {
            if let Some(service) = weak.upgrade() {
                service.committed(events);
            }
        });
        service.rerender_outdated()?;
        service.read_conducts()?;
        Ok(service)
    }

    /// What an act is told, now.
    pub fn world(&self) -> World {
        World {
            now: self.clock.now(),
            keys: self.keys.clone(),
            limits: self.limits.clone(),
            network: self.network.clone(),
            relying_party: self.relying_party.clone(),
            catalogue: self.catalogue(),
        }
    }

    /// The catalogue as it stands, with what moderators made of its discussions.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        let document = self.catalogue.current();
        let conducts = self.conducts.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut in_force = self.in_force.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, with, made)) = &*in_force
            && Arc::ptr_eq(of, &document)
            && Arc::ptr_eq(with, &conducts)
        {
            return made.clone();
        }
        let made = Arc::new(document.with(&conducts));
        *in_force = Some((document, conducts, made.clone()));
        made
    }

    fn read_conducts(&self) -> Result<(), StoreError> {
        let read = self.store.read_blocking(store::conduct::all)?;
        *self.conducts.lock().unwrap_or_else(PoisonError::into_inner) = Arc::new(read);
        Ok(())
    }

    /// Queues the mails that a discussion's dates bring about. Blocks.
    pub fn tend_discussions(&self) -> Result<usize, conduct::ConductError> {
        let world = self.world();
        self.store.write_blocking(move |tx| conduct::tend(tx, &world))
    }

    /// The catalogue's file, if there is one.
    pub fn catalogue_path(&self) -> Option<&std::path::Path> {
        self.catalogue.path()
    }

    /// What a form for entries of a collection asks, its words in a language. `None`: nothing can be proposed there.
    pub fn sheet(&self, collection: &str, language: &str) -> Option<Arc<Sheet>> {
        self.catalogue().collection(collection)?;
        let beside = self.catalogue_path()?;
        let default = &self.network.default_language;
        let sheet = self.sheets.sheet(beside, collection, language);
        sheet.or_else(|| self.sheets.sheet(beside, collection, default))
    }

    /// An entry as it is now, by its page's id and one of its languages.
    pub fn entry(&self, page: &str, language: &str) -> Option<Entry> {
        let catalogue = self.catalogue();
        let page = catalogue.page(page)?;
        let language = page.languages.iter().find(|known| *known == language)?;
        sheets::entry(self.catalogue_path()?, &page.id, language)
    }

    /// Every new version of every thread, from now on.
    pub fn threads(&self) -> broadcast::Receiver<ThreadChanged> {
        self.threads.subscribe()
    }

    /// What was said in public, as the generator gets it. Blocks the first time, and when the catalogue is another.
    pub fn snapshot(&self) -> Result<Arc<SnapshotFile>, SnapshotError> {
        match self.snapshot.current_by(&self.catalogue()) {
            Some(current) => Ok(current),
            None => self.write_snapshot_now(),
        }
    }

    /// Whether this is the first time today that editors fetch: that is noted.
    pub fn is_first_fetch_today(&self) -> bool {
        let today = self.clock.now().as_second().div_euclid(86_400);
        let mut last = self.fetched_on.lock().unwrap_or_else(PoisonError::into_inner);
        last.replace(today) != Some(today)
    }

    /// Takes note of the proposals that pages took up. Blocks.
    pub fn see_published(&self) -> Result<usize, StoreError> {
        let world = self.world();
        self.store.write_blocking(move |tx| proposals::see_published(tx, &world))
    }

    /// Writes the snapshot. Blocks.
    pub fn write_snapshot_now(&self) -> Result<Arc<SnapshotFile>, SnapshotError> {
        self.snapshot.write(&self.store, &self.world())
    }

    /// Queues the digests whose hour has come and sends the mail that is due; how many left. Blocks.
    pub fn send_mail_now(&self) -> Result<usize, StoreError> {
        let world = self.world();
        if self
            .store
            .read_blocking(move |tx| store::following::due_digests(tx, world.now, 1))?
            .is_empty()
        {
            return self.mailer.send_due(self);
        }
        loop {
            let world = self.world();
            if !self.store.write_blocking(move |tx| notifications::queue_digests(tx, &world))? {
                break;
            }
        }
        self.mailer.send_due(self)
    }

    /// Takes the mails in the inbox's folder; how many were done with. Blocks.
    pub fn read_inbox_now(&self) -> Result<usize, StoreError> {
        inbox::take_all(self)
    }

    /// Whether the relay answers. Blocks.
    pub fn test_mail(&self) -> Result<(), MailError> {
        self.mailer.test()
    }

    /// Starts the workers: mail, snapshot, upkeep. They end with [`Service::stop`].
    pub fn start_workers(self: &Arc<Self>) {
        let mut workers = self.workers.lock().unwrap_or_else(PoisonError::into_inner);
        workers.push(self.worker("mail", Duration::from_secs(1), &self.mail_wake, |service| {
            if let Err(error) = service.send_mail_now() {
                tracing::error!(event = "mail-worker", %error, "mail waits");
            }
        }));
        workers.push(self.worker("snapshot", Duration::from_secs(1), &self.snapshot_wake, |service| {
            service.follow_renamed_pages();
            if let Err(error) = service.keep_index() {
                tracing::error!(event = "index-failed", %error, "search is behind");
            }
            if let Err(error) = service.snapshot.keep(&service.store, &service.world()) {
                tracing::error!(event = "snapshot-failed", error = %chain(&error), "the snapshot is out of date");
            }
        }));
        workers.push(self.worker("discussions", Duration::from_secs(60), &self.discussions_wake, |service| {
            if let Err(error) = service.tend_discussions() {
                tracing::error!(event = "discussions-worker", %error, "mails of discussions wait");
            }
        }));
        if self.config.inbox.is_some() {
            workers.push(self.worker(
                "inbox",
                Duration::from_secs(2),
                &self.inbox_wake,
                |service| {
                    if let Err(error) = service.read_inbox_now() {
                        tracing::error!(event = "inbox-worker", %error, "mail waits in the folder");
                    }
                },
            ));
        }
        let hour = Duration::from_secs(3600);
        workers.push(self.worker("upkeep", hour, &self.upkeep_wake, |service| {
            service.look_through();
            if let Err(error) = service.forget_what_is_over() {
                tracing::error!(event = "upkeep-failed", %error, "what is over was not forgotten");
            }
        }));
    }

    /// Reads the whole database through, once a day and soon after the start, and raises the alarm where it is damaged.
    /// Nothing is repaired: a backup is put in place by hand (R14). Blocks.
    pub fn look_through(&self) {
        let mut looked = self.looked_through.lock().unwrap_or_else(PoisonError::into_inner);
        let now = self.clock.now();
        if looked.is_some_and(|(at, _)| now.duration_since(at).as_hours() < 24) {
            return;
        }
        let found = store::check_integrity(self.store.path());
        if let Err(error) = &found {
            tracing::error!(event = "damaged", %error, "the database is damaged: restore a backup");
        }
        *looked = Some((now, found.is_ok()));
    }

    /// Whether the database was found to be damaged.
    pub fn is_damaged(&self) -> bool {
        let looked = self.looked_through.lock().unwrap_or_else(PoisonError::into_inner);
        looked.is_some_and(|(_, whole)| !whole)
    }

    /// Ends the workers and the database's threads, after what they are at.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::SeqCst);
        let wakes = [
            &self.mail_wake,
            &self.snapshot_wake,
            &self.upkeep_wake,
            &self.discussions_wake,
            &self.inbox_wake,
        ];
        for wake in wakes {
            wake.up();
        }
        let workers =
            std::mem::take(&mut *self.workers.lock().unwrap_or_else(PoisonError::into_inner));
        for worker in workers {
            if worker.thread().id() != std::thread::current().id() {
                let _ = worker.join();
            }
        }
        self.store.close();
    }

    /// Brings the index of words up to what was written: some of it, enough for the next question.
    pub async fn index_what_waits(&self) -> Result<(), StoreError> {
        if self.store.read(search::is_behind).await? {
            self.store.write(search::catch_up).await?;
        }
        Ok(())
    }

    /// Brings the index up to what was written, on a worker's thread: in small steps, so that posts get between them,
    /// and not for ever.
    fn keep_index(&self) -> Result<(), StoreError> {
        for _ in 0..50 {
            if !self.store.read_blocking(search::is_behind)? {
                break;
            }
            self.store.write_blocking(search::catch_up)?;
        }
        Ok(())
    }

    /// Deletes what has served its time ([`privacy::forget_what_is_over`]).
    pub fn forget_what_is_over(&self) -> Result<(), StoreError> {
        let world = self.world();
        self.store.write_blocking(move |tx| privacy::forget_what_is_over(tx, &world))?;
        self.store.truncate_log()
    }

    /// A thread that does `work` whenever it is woken or `every` has passed. A panic costs one round.
    fn worker(
        self: &Arc<Self>,
        name: &str,
        every: Duration,
        wake: &Arc<Wake>,
        work: fn(&Service),
    ) -> JoinHandle<()> {
        // Only a weak hold: a worker keeps no service alive that nobody else wants.
        let service: Weak<Service> = Arc::downgrade(self);
        let wake = wake.clone();
        let run = move || {
            while let Some(service) = service.upgrade() {
                if service.stopping.load(Ordering::SeqCst) {
                    return;
                }
                if catch_unwind(AssertUnwindSafe(|| work(&service))).is_err() {
                    tracing::error!(event = "worker-panicked", "the worker goes on");
                }
                drop(service);
                wake.wait(every);
            }
        };
        std::thread::Builder::new()
            .name(format!("{name}-worker"))
            .spawn(run)
            .expect("the system gives a thread")
    }

    /// A page that goes by another id takes its thread along.
    fn follow_renamed_pages(&self) {
        let catalogue = self.catalogue.current();
        let mut followed = self.followed.lock().unwrap_or_else(PoisonError::into_inner);
        if followed.as_ref().is_some_and(|followed| Arc::ptr_eq(followed, &catalogue)) {
            return;
        }
        let told = catalogue.clone();
        let renamed = self.store.write_blocking::<_, StoreError>(move |tx| {
            for page in told.pages() {
                for former in &page.former_ids {
                    store::threads::rename_thread(tx, former, &page.id)?;
                    store::proposals::rename_page(tx, former, &page.id)?;
                    store::tried::rename_page(tx, former, &page.id)?;
                    if store::conduct::rename(tx, former, &page.id)? {
                        tx.announce(Event::ConductChanged);
                    }
                }
            }
            Ok(())
        });
        let renamed = renamed.and_then(|()| self.see_published());
        match renamed {
            Ok(_) => *followed = Some(catalogue),
            Err(error) => tracing::error!(event = "rename-failed", %error, "trying again"),
        }
    }

    fn rerender_outdated(&self) -> Result<(), StoreError> {
        loop {
            let limits = self.limits.clone();
            let done = self.store.write_blocking(move |tx| {
                Ok::<_, StoreError>(
                    discussions::rerender_outdated(tx, &limits)?
                        + updates::rerender_outdated(tx, &limits)?
                        + correspondence::rerender_outdated(tx, &limits)?
                        + directory::rerender_outdated(tx, &limits)?
                        + crate::advisory::rerender_outdated(tx, &limits)?
                        + exchange::rerender_outdated(tx, &limits)?
                        + proposals::rerender_outdated(tx, &limits)?,
                )
            })?;
            if done == 0 {
                return Ok(());
            }
        }
    }

    /// On the writer's thread, after a durable commit and before its acts are answered.
    fn committed(&self, events: &[Event]) {
        let mut retracted = false;
        for event in events {
            match event {
                Event::ThreadChanged { page, version } => {
                    // Nobody listening is no error.
                    let _ =
                        self.threads.send(ThreadChanged { page: page.clone(), version: *version });
                }
                Event::ConductChanged => {
                    if let Err(error) = self.read_conducts() {
                        tracing::error!(event = "conduct-unread", %error, "discussions go on as they were");
                    }
                    self.discussions_wake.up();
                }
                Event::PublicChanged => self.snapshot.soil(),
                Event::PublicRetracted => retracted = true,
                Event::MailQueued => self.mail_wake.up(),
                Event::Erased => self.upkeep_wake.up(),
                Event::Security { code, member } => {
                    let member = member.as_ref().map(crate::id::MemberId::as_str);
                    tracing::info!(event = code, member, "security");
                }
            }
        }
        if retracted && let Err(error) = self.write_snapshot_now() {
            tracing::error!(event = "snapshot-failed", error = %chain(&error), "something hidden is still in the snapshot; trying again");
        }
        // What was added waits for the worker's next round: many posts within a second are drawn once.
    }
}

/// A folder of the database that others may enter is closed to them, or the start is refused where that would close
/// more than the service's own (S88).
fn keep_to_itself(config: &Config, database: &Path) -> anyhow::Result<()> {
    let folder = database.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let Ok(about) = std::fs::metadata(folder) else { return Ok(()) };
    let mode = about.permissions().mode() & 0o7777;
    if mode & 0o077 == 0 {
        return Ok(());
    }
    let name = folder.display();
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let holds = |path: &Path| real(path).starts_with(real(folder));
    anyhow::ensure!(
        mode & 0o1000 == 0 && !holds(&config.site) && !holds(&config.root),
        "others may enter `{name}` (mode {mode:03o}), and more than the database lies there: give it a folder of its own, such as `sqlite:data/members.db`"
    );
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700)).with_context(
        || {
            format!(
                "others may enter the data folder `{name}` (mode {mode:03o}): type chmod 700 {name}"
            )
        },
    )?;
    tracing::warn!(event = "data-folder", folder = %name, "others could enter the data folder (mode {mode:03o}); its mode is 700 now");
    Ok(())
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text.push_str(": ");
        text.push_str(&error.to_string());
        source = error.source();
    }
    text
}

/// Wakes a worker before its time.
#[derive(Debug, Default)]
struct Wake(Mutex<bool>, Condvar);

impl Wake {
    fn up(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.1.notify_all();
    }

    fn wait(&self, at_most: Duration) {
        let woken = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.1.wait_timeout_while(woken, at_most, |woken| !*woken);
        *waited.unwrap_or_else(PoisonError::into_inner).0 = false;
    }
}
