# What the desk says about things that only some channels bring: photos, places, voice, and linking two channels.
# link_words: what residents write to get a code, parted by commas.
attachment_kept = شكرًا، وصلني ما أرسلته، وتم حفظه مع رسائلك، ويمكن لموظف من المكتب الاطلاع عليه. لا أستطيع أنا رؤية الصور أو الملفات، لذلك يرجى أيضًا كتابة الموضوع في بضع كلمات.
location_kept = شكرًا، تم حفظ هذا المكان مع رسائلك. يرجى أيضًا كتابة الموضوع في بضع كلمات.
voice_kept = شكرًا، تم حفظ رسالتك الصوتية للموظفين. لا أستطيع أنا الاستماع إليها، لذلك يرجى أيضًا كتابة مضمونها في بضع كلمات.
cannot_read = لا أستطيع قراءة هذا النوع من الرسائل. يرجى كتابة سؤالك.
link_words = ربط, ربط الحساب, اربط حسابي
link_code =
    يرجى إرسال هذا الرمز إلى Linli في قناتك الأخرى (Telegram أو WeChat أو صفحة الويب): { $code }
    يُستخدم الرمز مرة واحدة، وهو صالح لمدة { $minutes } دقيقة. بعد ذلك سيعرف Linli أنك الشخص نفسه في القناتين. يرجى عدم إعطاء الرمز لأي شخص آخر.
link_linked = تم الربط. يعرف Linli الآن أنك الشخص نفسه هنا وفي قناتك الأخرى.
link_already_linked = هذه القناة والقناة التي وصلك فيها الرمز مرتبطتان من قبل. لا حاجة إلى أي خطوة أخرى.
link_wrong = هذا الرمز غير صحيح، أو سبق استخدامه، أو انتهت صلاحيته. للحصول على رمز جديد، يرجى كتابة «ربط» في قناتك الأخرى.
link_too_many = تكررت الرموز غير الصحيحة كثيرًا. يرجى الانتظار عشر دقائق، ثم كتابة «ربط» في قناتك الأخرى للحصول على رمز جديد.

# WeChat's menu below the chat. The first three names may have 16 bytes: 16 English, 8 Arabic or Cyrillic, 5 Chinese, Japanese, Korean or Thai letters. The others 60.
wechat_menu_language = اللغة
wechat_menu_more_languages = لغة أخرى
wechat_menu_more = مساعدة
wechat_menu_help = عن ماذا يمكنني أن أسأل؟
wechat_menu_person = التحدث مع موظف

# Telegram. What the bot says of itself: its name (at most 64 characters), what an empty chat shows (512), its profile (120), the commands (256 each).
telegram_name = Linli · مساعد الحي في { $place }
telegram_description =
    Linli هو مساعد الحي في { $place }. يمكنك السؤال بلغتك عن التسجيل لدى الشرطة، والتأشيرات، والأطباء، والسكن، والمواصلات، والنفايات، وغير ذلك. ومع كل جواب مصدره وتاريخه.
    في حالات الطوارئ، يرجى الاتصال بنفسك بالرقم 110 (الشرطة) أو 119 (الإطفاء) أو 120 (الإسعاف): هذه المحادثة لا تستدعي النجدة.
telegram_short_description = إجابات عن الحياة في { $place }، بلغتك.
telegram_command_start = البدء
telegram_command_help = عن ماذا يمكنني أن أسأل؟
telegram_command_language = اختيار اللغة
telegram_command_human = التحدث مع موظف
telegram_command_link = ربط هذه المحادثة بقناة أخرى
attachment_too_large = هذا الملف أكبر من أن أحفظه، والحد الأقصى 20 ميغابايت. يرجى إرسال ملف أصغر، أو كتابة الموضوع في بضع كلمات.
# Said in a group to who asks for a code there. “link” as in link_words.
link_privately = يرجى كتابة «ربط» لي في محادثة خاصة، لا في مجموعة: هنا يمكن للجميع قراءة الرمز.
