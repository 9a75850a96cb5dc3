# What the desk says about things that only some channels bring: photos, places, voice, and linking two channels.
# link_words: what residents write to get a code, parted by commas.
attachment_kept = ขอบคุณค่ะ ได้รับแล้วและเก็บไว้กับข้อความของคุณแล้ว เจ้าหน้าที่เปิดดูได้ค่ะ แต่ฉันดูรูปหรือไฟล์เองไม่ได้ รบกวนพิมพ์บอกสั้นๆ ด้วยนะคะว่าเป็นเรื่องอะไร
location_kept = ขอบคุณค่ะ เก็บสถานที่นี้ไว้กับข้อความของคุณแล้ว รบกวนพิมพ์บอกสั้นๆ ด้วยนะคะว่าเป็นเรื่องอะไร
voice_kept = ขอบคุณค่ะ เก็บข้อความเสียงไว้ให้เจ้าหน้าที่แล้ว แต่ฉันฟังเองไม่ได้ รบกวนพิมพ์บอกสั้นๆ ด้วยนะคะ
cannot_read = อ่านข้อความแบบนี้ไม่ได้ค่ะ กรุณาพิมพ์สิ่งที่อยากทราบนะคะ
link_words = เชื่อมบัญชี, เชื่อมต่อบัญชี, ผูกบัญชี
link_code =
    ส่งรหัสนี้ให้ Linli ในอีกช่องทางหนึ่งของคุณ (Telegram, WeChat หรือหน้าเว็บ) นะคะ: { $code }
    รหัสใช้ได้ครั้งเดียว ภายใน { $minutes } นาที หลังจากนั้นไม่ว่าจะเขียนมาทางไหน Linli ก็จะรู้ว่าเป็นคุณค่ะ อย่าให้รหัสนี้กับคนอื่นนะคะ
link_linked = เรียบร้อยค่ะ ตั้งแต่นี้ไปไม่ว่าจะเขียนมาทางนี้หรืออีกช่องทางหนึ่ง Linli ก็จะรู้ว่าเป็นคุณ
link_already_linked = ช่องทางนี้กับช่องทางที่คุณรับรหัสเชื่อมกันอยู่แล้วค่ะ ไม่ต้องทำอะไรเพิ่มนะคะ
link_wrong = รหัสนี้ไม่ถูกต้อง ใช้ไปแล้ว หรือหมดอายุแล้วค่ะ พิมพ์ “เชื่อมบัญชี” ในอีกช่องทางหนึ่งเพื่อรับรหัสใหม่นะคะ
link_too_many = ใส่รหัสผิดหลายครั้งเกินไปค่ะ กรุณารอสิบนาที แล้วพิมพ์ “เชื่อมบัญชี” ในอีกช่องทางหนึ่งเพื่อรับรหัสใหม่นะคะ

# WeChat's menu below the chat. The first three names may have 16 bytes: 16 English, 8 Arabic or Cyrillic, 5 Chinese, Japanese, Korean or Thai letters. The others 60.
wechat_menu_language = ภาษา
wechat_menu_more_languages = ภาษา +
wechat_menu_more = ถาม
wechat_menu_help = ถามอะไรได้บ้าง
wechat_menu_person = คุยกับเจ้าหน้าที่

# Telegram. What the bot says of itself: its name (at most 64 characters), what an empty chat shows (512), its profile (120), the commands (256 each).
telegram_name = Linli · ผู้ช่วยย่าน { $place }
telegram_description =
    Linli เป็นผู้ช่วยประจำย่าน { $place } ค่ะ ถามเรื่องการลงทะเบียนที่พักกับตำรวจ วีซ่า หมอ ที่อยู่อาศัย การเดินทาง ขยะ และเรื่องอื่นๆ เป็นภาษาของคุณเองได้เลย ทุกคำตอบบอกแหล่งที่มาและวันที่ของข้อมูล
    ถ้าเป็นเหตุฉุกเฉิน กรุณาโทรเองที่ 110 (ตำรวจ) 119 (ดับเพลิง) หรือ 120 (รถพยาบาล) แชตนี้เรียกความช่วยเหลือแทนคุณไม่ได้ค่ะ
telegram_short_description = ตอบเรื่องการใช้ชีวิตใน { $place } เป็นภาษาของคุณ
telegram_command_start = เริ่มใช้งาน
telegram_command_help = ถามอะไรได้บ้าง
telegram_command_language = เลือกภาษา
telegram_command_human = คุยกับเจ้าหน้าที่
telegram_command_link = เชื่อมแชตนี้กับช่องทางอื่น
attachment_too_large = ไฟล์นี้ใหญ่เกินไป เก็บไว้ไม่ได้ค่ะ ขนาดสูงสุดคือ 20 MB กรุณาส่งไฟล์ที่เล็กลง หรือพิมพ์บอกสั้นๆ นะคะว่าเป็นเรื่องอะไร
# Said in a group to who asks for a code there. “link” as in link_words.
link_privately = กรุณาพิมพ์ “เชื่อมบัญชี” หาฉันโดยตรง ไม่ใช่ในกลุ่มนะคะ เพราะทุกคนในกลุ่มจะเห็นรหัส
