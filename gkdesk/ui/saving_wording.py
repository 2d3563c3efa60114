"""The program's words about files: who holds them, what differs, and what could not be saved."""

SAVE_ELSEWHERE = "另存到别处…"
SAVE_A_COPY = "另存一份…"
PREFERENCE_CLERK = "您的姓名"
PREFERENCE_CLERK_HINT = "写在修改记录里；同事打开同一个文件时也看到它。不填就用电脑的用户名。"

# A file that somebody else has open.
HELD_TITLE = "文件已经打开"
HELD_QUESTION = "{whose}正在编辑“{name}”。"
HELD_ABOUT = "{since}打开的。两个人同时改会互相影响，可以先只读打开看看。"
HELD_STALE = "“{name}”上次由{whose}打开，没有正常关闭。"
HELD_STALE_ABOUT = (
    "{since}打开的，之后没有动静，可能是死机或断了网。确定那边没有人在改，就可以接管。"
)
HELD_READ = "只读打开"
HELD_TAKE = "接管"
HELD_TAKE_ASKING = "接管…"
HELD_SURE = "{whose}可能还在编辑，确定接管吗？"
HELD_SURE_ABOUT = (
    "接管以后，那边不能再存到这个文件，没有保存的改动要由那边另存。最好先打个电话问一声。"
)
HOLDER_UNKNOWN = "另一位同事"
HOLDER_HERE = "{who}（本机）"
HOLDER_ON = "{who}（电脑 {host}）"
MOMENT = "{at.month} 月 {at.day} 日 {at:%H:%M}"

# What a window says that cannot be edited.
MARK_HELD = "（只读）"
MARK_KEPT = "（只读，{name}）"
MARK_PUBLISHED = "（已公布）"
REFUSED_HELD = "{whose}正在编辑这份报告，这里只能看，不能改。"
REFUSED_KEPT = "这是以前存过的一份，只能看，不能改；要用它，请在“版本与修改记录”里恢复。"
REFUSED_PUBLISHED = "第 {version} 版已经公布，不能直接改。写明理由就另开一版。"
STATE_HELD = "{path}　只读：{whose}正在编辑"
STATE_PUBLISHED = "{state}　第 {version} 版已公布"
LOCK_LOST = "{whose}接管了这份报告，从现在起这里不能再存到原来的文件。您的改动还在，请另存一份。"
LOCK_FREE = "那边已经关闭，现在可以编辑这份报告了。"
REASON_BEGIN = "写明理由…"
REASON_TITLE = "修改已公布的报告"
REASON_SUBJECT = "第 {version} 版已经公布。"
REASON_ABOUT = "写明为什么要改。理由、时间和姓名记在报告文件里，之后的改动算第 {next} 版。"
REASON_WANTED = "请写明理由。"
REASON = "修改的理由"

# A file that somebody else saved meanwhile.
CHANGED = "“{name}”刚才被别人存过，与这里的不一样。"
CHANGED_LOOK = "核对不同之处…"
CONFLICT_TITLE = "别人存过这份报告"
CONFLICT_ABOUT = (
    "“{name}”在您打开以后被别人存过，有 {count} 处与您的不同。"
    "打勾的用对方的，不打勾的用您的；核对后保存。对方存的那一份另有备份。"
)
CONFLICT_BOTH = "其中 {count} 处两边都改过，请逐处看。"
CONFLICT_NONE = "文件被重新存过，但内容与您的相同。"
CONFLICT_HEADS = ("位置", "我的", "对方的", "谁改的")
CHANGED_BY = {"mine": "我改的", "theirs": "对方改的", "both": "两边都改了"}
CONFLICT_MINE = "全用我的"
CONFLICT_THEIRS = "全用对方的"
CONFLICT_SAVE = "照此保存"
ACT_TAKE_THEIRS = "采用对方的 {count} 处"
UNREADABLE_QUESTION = "“{name}”被别的程序改过，现在读不出来。"
UNREADABLE_ABOUT = "{fault}可以用这里的内容覆盖它，原来的那份另有备份；也可以先另存一份。"
UNREADABLE_SAVE = "覆盖"
STATE_NOT_KEPT = "已保存。只是没能留下备份：{cause}"

# Edits, one a row.
NOTHING = "（空）"
EDIT_HEADS = ("位置", "原来", "改为")
EDIT_AGENCY = "行政机关名称"
EDIT_PLACES = {
    "signed-on": "落款日期",
    "note": "{name}　批注",
    "aside": "{name}　说明",
    "sign-off": "{name}　{stage}签名",
    "earlier": "关联的 {part} 年报告",
}
CUT_HERE = "…"
SAME = "没有不同。"

# What was left behind.
RECOVERY_DIFFERS = "{line}，与文件有 {count} 处不同"
RECOVERY_SAME = "{line}，与文件相同"
RECOVERY_DETAILS = "看不同"
RECOVERY_TITLE = "没有保存的内容"
RECOVERY_ABOUT = (
    "“{name}”没有保存的内容与文件有 {count} 处不同。打开以后核对，要用就保存；文件不会自己变。"
)
RECOVERY_HEADS = ("位置", "文件里的", "没有保存的")
INTERRUPTED_TITLE = "上次没有存完"
INTERRUPTED_ABOUT = (
    "“{name}”上次保存时中断了，当时要存的内容另有完整的一份（{at}），与文件有 {count} 处不同。"
    "请选一份。"
)
INTERRUPTED_BROKEN = (
    "“{name}”上次保存时中断了，文件本身已经读不出来；当时要存的内容另有完整的一份（{at}）。"
)
INTERRUPTED_HEADS = ("位置", "文件里的", "当时要存的")
INTERRUPTED_FINISH = "用当时要存的"
INTERRUPTED_DROP = "用文件里的"
INTERRUPTED_LOST = "“{name}”上次保存时中断了，留下的那一份也不完整，已经清掉。"
