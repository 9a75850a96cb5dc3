# What the desk says about things that only some channels bring: photos, places, voice, and linking two channels.
# link_words: what residents write to get a code, parted by commas.
attachment_kept = ありがとうございます。受け取りました。メッセージと一緒にお預かりし、窓口の職員が確認できるようにしています。私は画像やファイルを見ることができませんので、どのようなことか、文字でも簡単に書いてください。
location_kept = ありがとうございます。この場所をメッセージと一緒にお預かりしました。どのようなことか、文字でも簡単に書いてください。
voice_kept = ありがとうございます。音声メッセージは職員のためにお預かりしました。私は音声を聞くことができませんので、文字でも簡単に書いてください。
cannot_read = この種類のメッセージは読み取れません。知りたいことを文字で書いてください。
link_words = 連携, アカウント連携, アカウントを連携
link_code =
    もう一方のチャンネル（Telegram、WeChat、またはウェブページ）で、Linliにこのコードを送ってください：{ $code }
    コードは{ $minutes }分間、一度だけ使えます。その後は、どちらから書いていただいても同じ方だとわかります。コードはほかの人に教えないでください。
link_linked = 完了しました。これからは、こちらからでも、もう一方のチャンネルからでも、同じ方だとわかります。
link_already_linked = このチャンネルと、コードを受け取ったチャンネルは、すでに連携されています。ほかに必要なことはありません。
link_wrong = コードが間違っているか、使用済みか、期限切れです。もう一方のチャンネルで「連携」と送ると、新しいコードが届きます。
link_too_many = 間違ったコードの入力が多すぎました。10分待ってから、もう一方のチャンネルで「連携」と送ると、新しいコードが届きます。

# WeChat's menu below the chat. The first three names may have 16 bytes: 16 English, 8 Arabic or Cyrillic, 5 Chinese, Japanese, Korean or Thai letters. The others 60.
wechat_menu_language = 言語
wechat_menu_more_languages = 他の言語
wechat_menu_more = ヘルプ
wechat_menu_help = 何を聞けますか？
wechat_menu_person = 職員と話す

# Telegram. What the bot says of itself: its name (at most 64 characters), what an empty chat shows (512), its profile (120), the commands (256 each).
telegram_name = Linli · { $place }の暮らし相談
telegram_description =
    Linliは{ $place }の暮らしの相談アシスタントです。警察での住所登録、ビザ、病院、住まい、交通、ごみの分別などについて、あなたの言葉で聞いてください。どの回答にも出典と日付が付いています。
    緊急のときは、ご自身で110（警察）、119（消防）、120（救急車）に電話してください。このチャットから通報することはできません。
telegram_short_description = { $place }での暮らしについて、あなたの言葉でお答えします。
telegram_command_start = はじめる
telegram_command_help = 何を聞けますか？
telegram_command_language = 言語を選ぶ
telegram_command_human = 職員と話す
telegram_command_link = こことほかのチャンネルを連携する
attachment_too_large = ファイルが大きすぎて、お預かりできません。上限は20 MBです。小さいものを送るか、どのようなことか文字で簡単に書いてください。
# Said in a group to who asks for a code there. “link” as in link_words.
link_privately = 「連携」はグループではなく、私との個別のチャットで送ってください。ここでは全員にコードが見えてしまいます。
