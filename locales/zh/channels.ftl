# What the desk says about things that only some channels bring: photos, places, voice, and linking two channels.
# link_words: what residents write to get a code, parted by commas.
attachment_kept = 谢谢，我收到了，已经和您的消息一起保存好，社区的工作人员可以查看。我自己看不了图片和文件，请您再用几句话说说是什么事。
location_kept = 谢谢，这个位置已经和您的消息一起保存好了。请您再用几句话说说是什么事。
voice_kept = 谢谢，您的语音已经保存好，工作人员可以听。我自己听不了语音，请您再用几句话写下来。
cannot_read = 这种消息我读不了。请用文字写下您想了解的事情。
link_words = 绑定, 绑定账号, 关联账号
link_code =
    请在您的另一个渠道（Telegram、微信或网页）上，把这个验证码发给“邻里”：{ $code }
    验证码只能用一次，{ $minutes }分钟内有效。之后您在两边找我，我都知道是您。请不要把验证码告诉别人。
link_linked = 好了。从现在起，您在这里或在另一个渠道上找我，我都知道是您。
link_already_linked = 这里和您获取验证码的那个渠道已经绑定在一起了，不用再做什么。
link_wrong = 这个验证码不对，或者已经用过、过期了。请在另一个渠道上发送“绑定”，重新获取一个。
link_too_many = 输错的次数太多了。请等十分钟，再到另一个渠道上发送“绑定”，重新获取验证码。

# WeChat's menu below the chat. The first three names may have 16 bytes: 16 English, 8 Arabic or Cyrillic, 5 Chinese, Japanese, Korean or Thai letters. The others 60.
wechat_menu_language = 语言
wechat_menu_more_languages = 更多语言
wechat_menu_more = 帮助
wechat_menu_help = 我可以问什么？
wechat_menu_person = 找工作人员

# Telegram. What the bot says of itself: its name (at most 64 characters), what an empty chat shows (512), its profile (120), the commands (256 each).
telegram_name = 邻里 · { $place }
telegram_description =
    “邻里”是{ $place }的社区助手。住宿登记、签证、看病、住房、出行、垃圾分类等等，都可以用您自己的语言来问。每个回答都注明来源和日期。
    遇到紧急情况，请拨打110（报警）、119（火警）或120（急救）：在这里发消息，不会有人替您报警或叫救护车。
telegram_short_description = 在{ $place }生活遇到的事，用您自己的语言问。
telegram_command_start = 开始
telegram_command_help = 我可以问什么？
telegram_command_language = 选择语言
telegram_command_human = 找工作人员
telegram_command_link = 把这里和另一个渠道绑定在一起
attachment_too_large = 这个文件太大，我存不下，最大是20 MB。请发一个小一点的，或者用几句话说说是什么事。
# Said in a group to who asks for a code there. “link” as in link_words.
link_privately = 请单独给我发“绑定”，不要发在群里：群里的人都会看到验证码。
