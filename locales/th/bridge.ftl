bridge_machine = แปลโดยเครื่อง
bridge_checked = คำแปลที่มีคนตรวจแล้ว
bridge_phrasebook = คำแปลที่เตรียมไว้ล่วงหน้า
bridge_original = ต้นฉบับ ({ $own_name })
bridge_untranslated = เขียนเป็นภาษา { $own_name } ไม่ได้แปล
web_staff_named = { $name } เจ้าหน้าที่ของเรากำลังดูแลคุณที่นี่ค่ะ
