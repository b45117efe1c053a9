//! Taking part by mail: real files in a maildir, and a corpus of odd mails (`tests/mails`).

use std::path::{Path, PathBuf};

use baraza_members::accounts::Role;
use baraza_members::config::Inbox;
use baraza_members::discussions::NewComment;
use baraza_members::inbox::{Reading, read};
use baraza_members::moderation::{approve_comment, queue};
use baraza_members::notifications::by_mail::received_mail;
use baraza_members::sign_in::SignedIn;

use super::{Domain, comment};

const PAGE: &str = "practices/circles";
const VOUCHED: &str =
    "Authentication-Results: mx.members.example.org; dkim=pass header.d=example.org";

fn inbox(folder: &Path) -> Inbox {
    Inbox {
        folder: folder.to_owned(),
        address: "reply@members.example.org".to_owned(),
        authserv_id: "mx.members.example.org".to_owned(),
    }
}

/// A service with an inbox, and two members, of whom the first heard that the second wrote.
struct Post {
    domain: Domain,
    amina: SignedIn,
    bintou: SignedIn,
    folder: PathBuf,
    sent: std::cell::Cell<usize>,
}

impl Post {
    fn start() -> Post {
        Post::start_with(|_| {})
    }

    fn start_with(change: impl FnOnce(&mut baraza_members::config::Config)) -> Post {
        let mut folder = PathBuf::new();
        let domain = Domain::start_with(|config| {
            folder = config.secret_file.with_file_name("maildir");
            config.inbox = Some(inbox(&folder));
            config.mail.from = "Test Network <network@example.org>".to_owned();
            change(config);
        });
        std::fs::create_dir_all(folder.join("new")).unwrap();
        let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
        domain.post(&amina, PAGE, "Start");
        domain.post(&bintou, PAGE, "Who pays?");
        Post { domain, amina, bintou, folder, sent: 0.into() }
    }

    /// The address that Amina's newest notice may be answered to.
    fn address(&self) -> String {
        let mails = self.domain.mails();
        let notice = mails.iter().find(|mail| mail.text.contains("≡≡≡")).expect("a notice");
        let off = notice.text.split_whitespace().find(|word| word.contains("-off@")).unwrap();
        off.replace("-off@", "@")
    }

    /// Puts a mail into the folder as a mail server does, and lets the service take it.
    fn deliver(&self, from: &str, to: &str, headers: &str, text: &str) {
        let number = self.sent.get();
        self.sent.set(number + 1);
        let id = format!("<mail{number}@client.example>");
        self.deliver_raw(&format!(
            "{headers}\r\nFrom: {from}\r\nTo: {to}\r\nSubject: Re: Something new\r\nMessage-ID: {id}\r\n\r\n{text}\r\n"
        ));
    }

    fn deliver_raw(&self, raw: &str) {
        let name = format!("{:010}.M{}.host", self.sent.get(), raw.len());
        let raw = raw.trim_start_matches("\r\n");
        std::fs::write(self.folder.join("tmp"), raw).unwrap();
        std::fs::rename(self.folder.join("tmp"), self.folder.join("new").join(name)).unwrap();
        self.domain.service.read_inbox_now().unwrap();
    }

    fn lying(&self) -> usize {
        std::fs::read_dir(self.folder.join("new")).unwrap().count()
    }

    fn thread(&self) -> String {
        self.domain.thread(Some(&self.bintou), PAGE)
    }

    /// Subjects of answers to Amina, as their first words.
    fn answers(&self) -> Vec<String> {
        let mails = self.domain.mails();
        let mine = mails.iter().filter(|mail| mail.to.contains("amina@"));
        mine.filter(|mail| mail.subject == "Your mail to a discussion")
            .map(|mail| mail.text.clone())
            .collect()
    }
}

#[test]
fn a_reply_to_a_notice_becomes_a_contribution() {
    let post = Post::start();
    let to = post.address();
    assert!(to.starts_with("reply+") && to.ends_with("@members.example.org"), "{to}");
    let quoted = "The county pays.\r\n\r\nOn 24 Nov 2026, at 12:03, Network <network@example.org> wrote:\r\n> Good day,";
    post.deliver("Amina <amina@example.org>", &to, VOUCHED, quoted);
    assert!(
        post.thread().ends_with("3 shown Amina: <p>The county pays.</p>\n\n"),
        "{}",
        post.thread()
    );
    assert_eq!((post.lying(), post.answers().len()), (0, 0));
    // And those who follow hear of it.
    let to_bintou = post.domain.mails().into_iter().find(|mail| mail.to.contains("bintou@"));
    assert!(to_bintou.is_some_and(|mail| mail.text.contains("#comment-3")));
}

#[test]
fn the_reply_address_is_in_the_header_and_only_its_hash_is_stored() {
    let post = Post::start();
    let to = post.address();
    let folder = post.domain.service.config.mail.outbox.clone().unwrap();
    let mails: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    assert!(mails.iter().any(|mail| mail.contains(&format!("Reply-To: {to}"))));
    let token = to.split(['+', '@']).nth(1).unwrap();
    let database = std::fs::read(post.domain.service.store.path()).unwrap();
    let wal = std::fs::read(format!("{}-wal", post.domain.service.store.path().display()));
    for bytes in [database, wal.unwrap_or_default()] {
        assert!(!String::from_utf8_lossy(&bytes).contains(token));
    }
}

#[test]
fn nothing_is_offered_by_mail_until_it_is_configured() {
    let domain = Domain::start();
    let (amina, bintou) = (domain.member("Amina"), domain.member("Bintou"));
    domain.post(&amina, PAGE, "Start");
    domain.post(&bintou, PAGE, "One");
    assert!(domain.mails().iter().all(|mail| !mail.text.contains("≡≡≡")));
    assert_eq!(domain.service.read_inbox_now().unwrap(), 0);
    let rows = domain.ask(|tx, _| tx.number("select count(*) from reply_addresses", &[])).unwrap();
    assert_eq!(rows, 0);
}

#[test]
fn the_same_mail_is_posted_once_however_often_it_comes() {
    let post = Post::start();
    let raw = format!(
        "{VOUCHED}\r\nFrom: amina@example.org\r\nTo: {}\r\nMessage-ID: <one@x.example>\r\n\r\nOnce.\r\n",
        post.address()
    );
    post.deliver_raw(&raw);
    post.deliver_raw(&format!("Received: by another way\r\n{raw}"));
    assert_eq!(post.thread().matches("Once.").count(), 1);
    assert_eq!(post.lying(), 0);
}

#[test]
fn a_mail_that_nobody_vouches_for_waits_for_a_moderator_who_can_see_it_as_it_came() {
    let post = Post::start();
    let moderator = post.domain.elevated("Zainab", Role::Moderator);
    post.deliver("amina@example.org", &post.address(), "X-Odd: as it came", "Perhaps from Amina.");
    assert!(!post.thread().contains("Perhaps"), "{}", post.thread());
    assert!(post.answers()[0].contains("A moderator looks at it"));
    let me = moderator.clone();
    let found = post.domain.act(move |tx, world| queue(tx, world, &me)).unwrap();
    let id = found.entries[0].id.clone();
    let (me, of) = (moderator.clone(), id.clone());
    let raw = post.domain.act(move |tx, world| received_mail(tx, world, &me, &of)).unwrap();
    use base64::Engine;
    let raw = base64::engine::general_purpose::STANDARD.decode(raw).unwrap();
    assert!(String::from_utf8(raw).unwrap().contains("X-Odd: as it came"));
    let (member, of) = (post.amina.clone(), id.clone());
    assert!(post.domain.act(move |tx, world| received_mail(tx, world, &member, &of)).is_err());
    let (me, of) = (moderator.clone(), id.clone());
    post.domain.act(move |tx, world| approve_comment(tx, world, &me, &of, 1)).unwrap();
    assert!(post.thread().contains("Perhaps from Amina."));
    // S103: the mail as it came is forgotten after its time.
    post.domain.advance(31 * 86_400);
    post.domain.service.forget_what_is_over().unwrap();
    assert!(post.domain.act(move |tx, world| received_mail(tx, world, &moderator, &id)).is_err());
}

#[test]
fn another_sender_gets_nothing_posted_and_the_member_is_told() {
    let post = Post::start();
    let vouched = VOUCHED.replace("header.d=example.org", "header.d=evil.example");
    post.deliver("mallory@evil.example", &post.address(), &vouched, "I am not Amina.");
    assert!(!post.thread().contains("not Amina"));
    assert!(post.answers()[0].contains("from another address than yours"));
    let mails = post.domain.mails();
    assert!(mails.iter().all(|mail| !mail.to.contains("mallory")), "no answer to a stranger");
}

#[test]
fn an_address_dies_after_sixty_days() {
    let post = Post::start();
    let to = post.address();
    post.domain.advance(60 * 86_400 - 1);
    post.deliver("amina@example.org", &to, VOUCHED, "Just in time.");
    assert!(post.thread().contains("Just in time."));
    post.domain.advance(1);
    post.deliver("amina@example.org", &to, VOUCHED, "Too late.");
    assert!(!post.thread().contains("Too late."));
    assert!(post.answers()[0].contains("more than 60 days old"));
}

#[test]
fn commands_are_obeyed_by_their_address_whoever_sends_them() {
    let post = Post::start();
    let to = post.address();
    let with = |word: &str| to.replace('@', &format!("-{word}@"));
    let news = || post.domain.mails().iter().filter(|m| m.to.contains("amina@")).count();
    let before = news();
    post.deliver("amina@home.example", &with("digest"), "", "");
    post.domain.advance(3600);
    post.domain.post(&post.bintou, PAGE, "Two");
    assert_eq!(news(), before, "not at once any more");
    post.domain.advance(86_400);
    assert_eq!(news(), before + 1, "but once a day");
    post.deliver("amina@home.example", &with("off"), "", "");
    post.domain.post(&post.bintou, PAGE, "Three");
    post.domain.advance(86_400);
    assert_eq!(news(), before + 1);
    post.deliver("amina@home.example", &with("leave"), "", "");
    let row = post.domain.ask(|tx, _| {
        tx.optional("select notices, status from members where email = 'amina@example.org'", &[])
    });
    let row = row.unwrap().unwrap();
    // Leaving ends mails, nothing else.
    assert_eq!((row.text(0), row.text(1)), ("none".to_owned(), "active".to_owned()));
    assert!(post.thread().contains("Amina"));
}

#[test]
fn s79_limits_hold_for_mail_and_the_mail_waits_its_turn() {
    let post = Post::start_with(|config| config.limits.posts_per_hour = 2);
    let to = post.address();
    post.deliver("amina@example.org", &to, VOUCHED, "One.");
    post.deliver("amina@example.org", &to, VOUCHED, "Two.");
    assert!(!post.thread().contains("Two.") && post.lying() == 1);
    post.domain.advance(3601);
    post.domain.service.read_inbox_now().unwrap();
    assert!(post.thread().contains("Two.") && post.lying() == 0);
}

#[test]
fn s61_to_s67_text_from_mail_goes_the_same_way_as_any_other() {
    let post = Post::start();
    let hostile =
        "<script>alert(1)</script> ![p](https://t.example/p.gif) [x](javascript:alert(1))";
    post.deliver("amina@example.org", &post.address(), VOUCHED, hostile);
    let thread = post.thread();
    let last = thread.lines().find(|line| line.starts_with("3 ")).unwrap();
    for bad in ["<script", "<img", "href=\"javascript"] {
        assert!(!last.contains(bad), "{last}");
    }
}

#[test]
fn what_cannot_be_posted_is_answered_kindly() {
    let post = Post::start_with(|config| config.limits.post_characters = 500);
    let to = post.address();
    let say = |text: &str| post.deliver("amina@example.org", &to, VOUCHED, text);
    say("> only quoted");
    assert!(post.answers()[0].contains("no text of yours"));
    say(&"too long ".repeat(100));
    assert!(post.answers()[0].contains("too long"));
    post.deliver(
        "amina@example.org",
        &to,
        &format!("{VOUCHED}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\""),
        "--b\r\nContent-Type: text/plain\r\n\r\nSee it.\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"a.pdf\"\r\n\r\n%PDF\r\n--b--",
    );
    assert!(post.thread().contains("See it."));
    assert!(post.answers()[0].contains("the files that came with it were not"));
    for _ in 0..10 {
        say("> only quoted");
    }
    assert_eq!(post.answers().len(), 5, "no more than five a day");
}

#[test]
fn a_members_first_words_on_a_public_page_are_not_posted_by_mail() {
    let post = Post::start();
    let domain = &post.domain;
    let chidi = domain.member("Chidi");
    domain
        .act(move |tx, world| {
            baraza_members::notifications::follow(tx, world, &chidi, PAGE, true, None)
        })
        .unwrap();
    domain.advance(3600);
    domain.try_post(&post.bintou, comment(PAGE, "News"), None).unwrap();
    let mails = domain.mails();
    let notice = mails.iter().find(|mail| mail.to.contains("chidi@")).unwrap();
    let off = notice.text.split_whitespace().find(|word| word.contains("-off@")).unwrap();
    post.deliver("chidi@example.org", &off.replace("-off@", "@"), VOUCHED, "Hello internet.");
    assert!(!post.thread().contains("Hello internet."));
    assert!(domain.mails()[0].text.contains("anyone on the internet can read"));
}

#[test]
fn a_file_that_is_no_mail_is_no_harm() {
    let post = Post::start();
    for raw in ["", "\u{0}\u{1}\u{2}", "no colon\r\n\r\n", &"x".repeat(3 << 20)] {
        post.deliver_raw(raw);
    }
    assert_eq!(post.lying(), 0);
    post.deliver("amina@example.org", &post.address(), VOUCHED, "Still here.");
    assert!(post.thread().contains("Still here."));
}

#[test]
fn a_suspended_members_mail_is_not_posted() {
    let post = Post::start();
    let to = post.address();
    let id = post.amina.member.id.clone();
    post.domain
        .act(move |tx, world| {
            let operator = baraza_members::accounts::Actor::Operator;
            baraza_members::accounts::suspend(tx, world, &operator, &id, "test")
        })
        .unwrap();
    post.deliver("amina@example.org", &to, VOUCHED, "Still me.");
    assert!(!post.thread().contains("Still me."));
}

/// Each `NAME.eml` of the corpus reads as its `NAME.txt` says.
#[test]
fn odd_mails_are_read_as_they_were_meant() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mails");
    let inbox = inbox(Path::new("unused"));
    let (mut count, mut wrong) = (0, Vec::new());
    let mut names: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    for path in names.iter().filter(|path| path.extension().is_some_and(|it| it == "eml")) {
        count += 1;
        let wanted = std::fs::read_to_string(path.with_extension("txt")).unwrap();
        let raw = std::fs::read(path).unwrap();
        let found = match read(&raw, &inbox, "Test Network <network@example.org>") {
            Reading::Nothing(why) => format!("(nothing: {why})\n"),
            Reading::Letter(letter) => {
                let mut found = letter.text.clone();
                let mut note = |note: String| {
                    found.push_str(if found.is_empty() { "" } else { "\n" });
                    found.push_str(&note);
                };
                if letter.attachments {
                    note("(files)".to_owned());
                }
                if letter.proven {
                    note("(proven)".to_owned());
                }
                if let Some(command) = letter.command {
                    note(format!("(command: {})", command.as_str()));
                }
                format!("{found}\n")
            }
        };
        if found != wanted {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            wrong.push(format!("{name}\n  wanted {wanted:?}\n  found  {found:?}"));
        }
    }
    assert!(count > 50 && wrong.is_empty(), "{count} read\n{}", wrong.join("\n"));
}

#[test]
fn a_mail_that_answers_an_answer_is_posted_below_it() {
    let post = Post::start();
    let domain = &post.domain;
    let start = domain.post(&post.amina, PAGE, "A question").id.to_string();
    domain.advance(3600);
    let answer = NewComment { parent: Some(start), ..comment(PAGE, "An answer") };
    let number = domain.try_post(&post.bintou, answer, None).unwrap().item.number;
    let mails = domain.mails();
    let folder = domain.service.config.mail.outbox.clone().unwrap();
    let raw: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    let to = raw
        .iter()
        .flat_map(|mail| mail.lines())
        .find_map(|line| line.strip_prefix("Reply-To: ").filter(|to| to.contains("-to")))
        .unwrap_or_else(|| panic!("no address for an answer in {mails:?}"));
    assert!(to.contains(&format!("-to{number}@")), "{to}");
    post.deliver("amina@example.org", to, VOUCHED, "Thank you.");
    let thread = domain.ask(move |tx, _| {
        let sql = "select p.number from comments c join comments p on p.id = c.parent_id
                   where c.markdown = 'Thank you.'";
        tx.optional(sql, &[])
    });
    assert_eq!(thread.unwrap().map(|row| row.int(0)), Some(number));
    // One that is gone is answered in the discussion.
    post.deliver("amina@example.org", &to.replace("-to", "-to99"), VOUCHED, "To nobody.");
    assert!(post.thread().contains("To nobody."), "{}", post.thread());
    // A number that is none makes no address.
    post.deliver("amina@example.org", &to.replace("-to", "-tox"), VOUCHED, "To nowhere.");
    assert!(!post.thread().contains("To nowhere."));
}

#[test]
fn doctor_says_what_is_wrong_with_the_folder_before_a_mail_is_lost_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let maildir = folder.path().join("maildir");
    let mut config = super::config_in(folder.path());
    config.inbox = Some(inbox(&maildir));
    let file = folder.path().join("members.toml");
    std::fs::write(&file, toml::to_string(&config).unwrap()).unwrap();
    let doctor = || {
        let program = env!("CARGO_BIN_EXE_baraza-members");
        let mut asked = std::process::Command::new(program);
        let output = asked.args(["doctor", "--config"]).arg(&file).output().unwrap();
        (output.status.success(), String::from_utf8(output.stdout).unwrap())
    };
    let (well, said) = doctor();
    assert!(!well && said.contains("broken  inbox") && said.contains("a maildir"), "{said}");
    std::fs::create_dir_all(maildir.join("new")).unwrap();
    std::fs::write(maildir.join("new/1.M1.host"), "From: a@example.org").unwrap();
    let (well, said) = doctor();
    assert!(well && said.contains("ok      inbox") && said.contains("1 mails wait"), "{said}");
    assert_eq!(std::fs::read_dir(maildir.join("new")).unwrap().count(), 1, "it leaves nothing");
    std::fs::create_dir_all(maildir.join("cur")).unwrap();
    std::fs::write(maildir.join("cur/2.M1.host:2,"), "?").unwrap();
    assert!(doctor().1.contains("look    inbox: 1 mails were set aside"));
}
