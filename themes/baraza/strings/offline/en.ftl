# Reading without a connection: the page on which readers choose what to keep, and the line that a copy shows.

o-read-offline = Read offline
o-lead = Save practices on this device and read them without a connection. What members say is not saved.
o-kept = This is a copy saved on { $date }. What members say is not in it.
o-away = You are offline, and this page is not saved on this device. Here is what is saved.
o-needs-script = Saving needs JavaScript. Without it you can save pages with your browser.
o-cannot = This browser cannot save pages here. A newer one can, outside a private window.
o-shared = Others who use this device can read what you save. Remove it when you no longer need it.
o-whole = All of it
o-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
o-size = { $n } kB
o-save = Save
o-update = Update
o-remove = Remove
o-saving = Saving
o-progress = Saving: { $done } of { $all }
o-saved = Saved on { $date }.
o-lacks = To fetch: { $size }.
o-failed = Not all of it could be saved. What is here stays. Try again when the connection is better.
o-used = Kept on this device: { $size }.
o-read = Pages that you read
o-forget = Remove these pages
