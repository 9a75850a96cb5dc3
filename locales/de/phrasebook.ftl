# Sentences that staff choose in the console and that residents read in their own language: phrases (phrase_) and ready replies (canned_).
# Each stands alone as one message, and is sent as it stands: a changed sentence is no longer one of these. Writer and reader may be of any gender.
# $office, $phone, $address and $hours as in person.ftl; there are no other values.

# Greeting
phrase_greeting_hello = Guten Tag! Hier ist { $office }. Ab jetzt antwortet Ihnen ein Mensch.
phrase_greeting_person = Ich bin ein Mensch, keine Maschine.
phrase_greeting_welcome = Willkommen in der Nachbarschaft! Fragen Sie einfach alles, was Sie wissen möchten.
phrase_greeting_read = Ich habe Ihre Nachricht gelesen und kümmere mich jetzt darum.
phrase_greeting_thanks_waiting = Danke, dass Sie gewartet haben.
phrase_greeting_own_language = Schreiben Sie gern in Ihrer eigenen Sprache. Ich lese die Übersetzung, deshalb helfen mir kurze Sätze.

# Asking
phrase_asking_what_happened = Was ist passiert? Erzählen Sie es bitte mit Ihren eigenen Worten.
phrase_asking_since_when = Seit wann ist das so?
phrase_asking_where = Wo genau ist das? Bitte schreiben Sie Wohnanlage, Gebäude, Eingang, Stockwerk und Wohnungsnummer.
phrase_asking_hurt = Ist jemand verletzt?
phrase_asking_safe = Sind Sie jetzt in Sicherheit?
phrase_asking_may_call = Darf ich Sie anrufen?
phrase_asking_which_number = Unter welcher Telefonnummer kann ich Sie erreichen?
phrase_asking_when_call = Wann passt es Ihnen, dass ich anrufe?
phrase_asking_household = Wer wohnt mit Ihnen zusammen?
phrase_asking_children = Sind Kinder bei Ihnen?
phrase_asking_how_address = Wie darf ich Sie ansprechen?
phrase_asking_languages = Welche Sprachen sprechen Sie?
phrase_asking_told_already = Haben Sie schon jemandem davon erzählt, zum Beispiel der Hausverwaltung, dem Vermieter oder der Polizei?
phrase_asking_wish = Was würde Ihnen jetzt am meisten helfen?
phrase_asking_again = Ich bin nicht sicher, ob ich Sie richtig verstanden habe. Können Sie es bitte noch einmal mit anderen Worten sagen?

# Documents
phrase_documents_photo = Bitte schicken Sie ein Foto von dem Dokument. Die ganze Seite sollte zu sehen und gut lesbar sein.
phrase_documents_notice = Bitte schicken Sie ein Foto von dem Brief oder Aushang, um den es geht.
phrase_documents_passport = Bitte schicken Sie ein Foto von der Passseite mit Ihrem Bild, oder schreiben Sie nur die Passnummer.
phrase_documents_lease = Bitte schicken Sie Fotos von Ihrem Mietvertrag, alle Seiten.
phrase_documents_registration = Bitte schicken Sie ein Foto von Ihrer Anmeldung bei der Polizei (临时住宿登记表).
phrase_documents_cover = Sie können auf dem Bild alles abdecken, was hierfür nicht gebraucht wird.
phrase_documents_no_bank_cards = Bitte schicken Sie keine Bankkarten, PINs oder Passwörter. Wir brauchen sie nie.

# Appointments
phrase_appointments_morning = Bitte kommen Sie an einem Vormittag von Montag bis Freitag in unser Büro und bringen Sie Ihren Pass mit.
phrase_appointments_address = Hier finden Sie uns: { $address }. Öffnungszeiten: { $hours }.
phrase_appointments_bring = Bitte bringen Sie Ihren Pass, den Mietvertrag und das Anmeldeformular mit, jeweils das Original und eine Kopie.
phrase_appointments_ticket = Ziehen Sie bitte gleich nach der Ankunft eine Nummer (取号) und warten Sie, bis sie aufgerufen wird.
phrase_appointments_interpreter = Es wird jemand da sein, der für Sie dolmetscht.
phrase_appointments_which_day = Welcher Tag und welche Uhrzeit passen Ihnen?
phrase_appointments_cannot_come = Wenn Sie nicht kommen können, schreiben Sie mir bitte oder rufen Sie { $phone } an. Wir finden einen anderen Tag.
phrase_appointments_go_together = Wenn Sie möchten, gehe ich mit Ihnen zusammen hin.

# Repairs
phrase_repairs_reported = Ich habe es der Hausverwaltung gemeldet.
phrase_repairs_lift = Der Aufzug wird gerade repariert. Ich schreibe Ihnen, sobald er wieder fährt.
phrase_repairs_water_off = Wegen Reparaturarbeiten wird das Wasser eine Zeit lang abgestellt. Füllen Sie bitte vorher ein paar Töpfe oder Flaschen.
phrase_repairs_power_off = Wegen Reparaturarbeiten wird der Strom eine Zeit lang abgestellt. Laden Sie bitte vorher Ihr Telefon auf.
phrase_repairs_today = Heute kommt jemand und sieht es sich an.
phrase_repairs_tomorrow = Morgen kommt jemand und sieht es sich an.
phrase_repairs_access = Bitte sorgen Sie dafür, dass jemand zu Hause ist und die Tür öffnet, und machen Sie dort, wo repariert wird, etwas Platz.
phrase_repairs_fixed = Ist es jetzt repariert?

# Housing, landlord, deposit
phrase_housing_deposit_paid = Wie viel Kaution haben Sie bezahlt, und haben Sie die Quittung noch?
phrase_housing_reason = Welchen Grund nennt Ihr Vermieter dafür, dass er die Kaution nicht zurückzahlt?
phrase_housing_lease_terms = Sehen Sie bitte in Ihren Mietvertrag. Dort muss stehen, wann die Kaution zurückgezahlt wird und was abgezogen werden darf.
phrase_housing_photos = Fotografieren Sie bitte alle Zimmer und die Zähler, bevor Sie die Schlüssel abgeben.
phrase_housing_keep = Heben Sie bitte alle Nachrichten und Quittungen auf. Sie zeigen, was vereinbart war.
phrase_housing_sign = Bitte unterschreiben Sie nichts, was Sie nicht verstehen. Wir können es vorher zusammen lesen.
phrase_housing_talk = Soll ich zusammen mit Ihnen mit Ihrem Vermieter sprechen?
phrase_housing_entry = Ohne Ihre Zustimmung darf Ihr Vermieter nicht in die Wohnung kommen.

# School
phrase_school_age = Wie alt ist Ihr Kind, und in welche Klasse geht es jetzt?
phrase_school_chinese = Spricht Ihr Kind etwas Chinesisch?
phrase_school_kind = Suchen Sie eine staatliche oder eine internationale Schule?
phrase_school_papers = Gut, wenn Sie das schon bereit haben: Pass und Visum oder Aufenthaltserlaubnis des Kindes, einen Nachweis über Ihre Arbeit, einen Nachweis Ihrer Adresse und den Impfausweis.
phrase_school_ask = Ich frage bei der Schule nach und schreibe Ihnen, was man mir sagt.

# Hospital
phrase_hospital_book = Ich kann für Sie einen Termin im Krankenhaus machen. Welcher Tag passt Ihnen?
phrase_hospital_complaints = Was fehlt Ihnen, und seit wann?
phrase_hospital_booked = Der Termin ist gemacht. Bringen Sie bitte Ihren Pass mit und ziehen Sie im Krankenhaus zuerst eine Nummer (取号).
phrase_hospital_fasting = Für diese Untersuchung müssen Sie nüchtern sein. Bitte essen Sie vorher nichts.
phrase_hospital_medicines = Welche Medikamente nehmen Sie, und haben Sie Allergien?
phrase_hospital_price = Internationale Abteilungen (国际医疗部) sind teurer als die normalen. Fragen Sie am besten vorher nach dem Preis.
phrase_hospital_worse = Das muss ein Arzt oder eine Ärztin beurteilen. Wenn es schlimmer wird, gehen Sie bitte in die Notaufnahme oder rufen Sie 120 an.

# Money and fees
phrase_money_free = Das ist kostenlos. Sie müssen nichts bezahlen.
phrase_money_costs = Dafür wird eine Gebühr verlangt. Fragen Sie bitte vor dem Bezahlen, wie hoch sie ist.
phrase_money_receipt = Bitte heben Sie die Quittung auf.
phrase_money_paid_how = Wie haben Sie bezahlt: bar, per Überweisung oder mit dem Handy?
phrase_money_never_ask = Wir verlangen nie Geld von Ihnen, auch keine Überweisung. Wenn das jemand in unserem Namen tut, zahlen Sie bitte nicht und sagen Sie es uns.
phrase_money_short = Wenn das Geld gerade knapp ist, sagen Sie es mir bitte. Wir suchen gemeinsam einen Weg.

# Police and registration
phrase_police_registered = Sind Sie unter Ihrer jetzigen Adresse bei der Polizei angemeldet?
phrase_police_24_hours = Wenn Sie eine neue Adresse haben, melden Sie sich bitte innerhalb von 24 Stunden bei der Polizei vor Ort an. Das kostet nichts.
phrase_police_bring = Bringen Sie bitte Ihren Pass, den Mietvertrag, die Telefonnummer des Vermieters und eine Kopie seines Ausweises mit.
phrase_police_again = Nach einem Umzug oder mit neuem Pass, Visum oder neuer Aufenthaltserlaubnis müssen Sie sich neu anmelden.
phrase_police_keep_form = Heben Sie das Anmeldeformular bitte gut auf. Es wird bei jedem Antrag auf Visum oder Aufenthaltserlaubnis verlangt.
phrase_police_late = Wenn Sie sich nicht rechtzeitig angemeldet haben, gehen Sie bitte so bald wie möglich hin. Ich helfe Ihnen gern, es zu erklären.
phrase_police_permit_until = Bis wann gilt Ihr Visum oder Ihre Aufenthaltserlaubnis?
phrase_police_report = Haben Sie es der Polizei gemeldet, und haben Sie darüber eine Bestätigung bekommen?
phrase_police_call_now = Bitte rufen Sie jetzt 110 an. Dolmetscher können am Telefon helfen.

# Waiting and honesty
phrase_waiting_moment = Einen Moment bitte, ich sehe nach.
phrase_waiting_colleague = Dazu muss ich erst im Team nachfragen.
phrase_waiting_tomorrow = Ich schreibe Ihnen spätestens morgen wieder.
phrase_waiting_no_news = Es gibt noch nichts Neues, aber ich habe Sie nicht vergessen.
phrase_waiting_longer = Es dauert länger, als ich versprochen habe. Das tut mir leid.
phrase_waiting_unknown = Das weiß ich noch nicht, aber ich finde es heraus.
phrase_waiting_no_promise = Ich kann nicht versprechen, dass es klappt, aber ich tue, was ich kann.
phrase_waiting_mistake = Das war mein Fehler, und es tut mir leid. Ich bringe es in Ordnung.

# Consent
phrase_consent_property = Darf ich Ihren Namen und Ihre Telefonnummer an die Hausverwaltung weitergeben?
phrase_consent_police = Darf ich Ihren Namen und Ihre Telefonnummer an die Polizeiwache weitergeben?
phrase_consent_hospital = Darf ich Ihren Namen und Ihre Telefonnummer an das Krankenhaus weitergeben?
phrase_consent_landlord = Darf ich mit Ihrem Vermieter darüber sprechen und dabei Ihren Namen nennen?
phrase_consent_what = Weitergegeben werden nur Ihr Name, Ihre Telefonnummer und worum es geht, sonst nichts.
phrase_consent_say_no = Sie können Nein sagen. Ich helfe Ihnen trotzdem, so gut ich kann.
phrase_consent_take_back = Sie können es sich jederzeit anders überlegen. Ab dann gebe ich nichts mehr weiter.
phrase_consent_answer = Ist Ihnen das recht? Bitte antworten Sie mit Ja oder Nein.

# Comfort
phrase_comfort_not_your_fault = Das ist nicht Ihre Schuld.
phrase_comfort_glad = Gut, dass Sie uns geschrieben haben.
phrase_comfort_not_alone = Sie sind damit nicht allein. Wir sind für Sie da.
phrase_comfort_hard = Das ist sicher sehr schwer für Sie.
phrase_comfort_time = Nehmen Sie sich alle Zeit, die Sie brauchen. Es eilt nicht.
phrase_comfort_believe = Ich glaube Ihnen.
phrase_comfort_step_by_step = Wir gehen das zusammen an, einen Schritt nach dem anderen.
phrase_comfort_thanks_telling = Danke, dass Sie mir das sagen.

# Closing
phrase_closing_anything_else = Kann ich sonst noch etwas für Sie tun?
phrase_closing_close = Ich schließe Ihr Anliegen jetzt ab. Wenn noch etwas offen ist, schreiben Sie uns einfach.
phrase_closing_any_time = Sie können uns jederzeit schreiben.
phrase_closing_worked_out = Schön, dass es geklappt hat.
phrase_closing_silence = Ich habe länger nichts von Ihnen gehört. Brauchen Sie noch Hilfe?
phrase_closing_number = Wenn das wieder vorkommt, schicken Sie uns einfach die Nummer Ihres Anliegens. Dann machen wir dort weiter.
phrase_closing_wishes = Ich wünsche Ihnen alles Gute.

# What we cannot do here
phrase_impossible_here = Es tut mir leid, das können wir hier nicht machen.
phrase_impossible_other_office = Dafür ist eine andere Stelle zuständig. Ich finde heraus, welche es ist und wo sie ist, und schreibe Ihnen.
phrase_impossible_12345 = Welche Stelle zuständig ist, sagt Ihnen die Hotline der Stadt, 12345. Sie ist Tag und Nacht besetzt, auf Chinesisch und Englisch.
phrase_impossible_12367 = Bei Fragen zu Visum und Aufenthaltserlaubnis rufen Sie 12367 an. Dort antwortet man Tag und Nacht, auf Chinesisch und Englisch.
phrase_impossible_decide = Das entscheiden nicht wir, aber ich kann Ihnen helfen, alles vorzubereiten.
phrase_impossible_lawyer = Rechtlich beraten kann ich Sie nicht, aber ich helfe Ihnen, eine Stelle zu finden, die das tut.

# Privacy
phrase_privacy_who_reads = In unserem Büro können nur die Menschen, die für diesen Dienst arbeiten, lesen, was Sie schreiben.
phrase_privacy_no_sharing = Ich gebe nichts weiter, ohne Sie zu fragen, außer wenn jemand in Gefahr ist oder das Gesetz es verlangt.
phrase_privacy_why = Ich brauche diese Angaben nur für Ihr Anliegen.
phrase_privacy_ask = Sie können mich jederzeit fragen, was wir über Sie gespeichert haben.
phrase_privacy_phone = Kann noch jemand die Nachrichten auf Ihrem Telefon lesen? Dann löschen Sie sie dort bitte.

# Ready replies, two to four sentences each; the second word of a key is its group above
canned_greeting_first_answer = Guten Tag! Hier ist { $office }. Ab jetzt antwortet Ihnen ein Mensch. Ich habe Ihre Nachricht gelesen und kümmere mich darum; vielleicht habe ich zuerst ein paar Fragen. Wenn jetzt jemand in Gefahr ist, rufen Sie bitte 110 (Polizei), 119 (Feuerwehr) oder 120 (Krankenwagen) an.
canned_waiting_out_of_hours =
    Danke, Ihre Nachricht ist bei uns angekommen. Unser Büro ist jetzt geschlossen; wenn es wieder öffnet, antwortet Ihnen ein Mensch.
    Öffnungszeiten: { $hours }
    Im Notfall rufen Sie bitte 110 (Polizei), 119 (Feuerwehr) oder 120 (Krankenwagen) an.
canned_waiting_slipped = Ich habe Ihnen eine Antwort versprochen und den Termin nicht eingehalten. Das tut mir leid. Ich arbeite weiter an Ihrem Anliegen. Spätestens morgen schreibe ich Ihnen wieder, auch wenn es noch nichts Neues gibt.
canned_waiting_handing_over = Ab jetzt kümmert sich jemand anderes aus unserem Team um Ihr Anliegen. Alles, was Sie mir geschrieben haben, gebe ich weiter; Sie müssen es nicht noch einmal erklären. Die nächste Nachricht bekommen Sie hier.
canned_appointments_visit =
    Bitte kommen Sie an einem Vormittag von Montag bis Freitag in unser Büro und bringen Sie Ihren Pass mit.
    Adresse: { $address }
    Öffnungszeiten: { $hours }
    Wenn Sie nicht kommen können, schreiben Sie mir bitte oder rufen Sie { $phone } an.
canned_appointments_interpreter = Ich kann jemanden zum Dolmetschen bitten, hier im Büro oder am Telefon. Welche Sprache sprechen Sie am besten, und wann haben Sie Zeit? Sie können auch gern jemanden mitbringen, dem Sie vertrauen.
canned_repairs_place_and_photo = Danke, dass Sie uns Bescheid geben. Wo genau ist es? Bitte schreiben Sie Wohnanlage, Gebäude, Eingang und Stockwerk. Schicken Sie bitte auch ein Foto, wenn das ohne Gefahr geht.
canned_housing_deposit = Es tut mir leid, dass Sie diesen Ärger haben. Schicken Sie mir bitte Fotos vom Mietvertrag, von der Quittung für die Kaution und von dem, was Sie und Ihr Vermieter sich dazu geschrieben haben. Im Vertrag muss stehen, wann die Kaution zurückgezahlt wird und was abgezogen werden darf. Dann sehen wir zusammen, was der nächste Schritt ist.
canned_housing_noise = Es tut mir leid, dass Sie keine Ruhe haben. Schreiben Sie bitte, wann der Lärm anfängt und aufhört und woher er kommt. Wenn Sie möchten, bitte ich die Hausverwaltung, mit den Nachbarn zu sprechen. Wenn es gerade laut ist und nicht aufhört, können Sie 110 anrufen.
canned_police_registration =
    Wenn Sie nicht im Hotel wohnen, müssen Sie sich innerhalb von 24 Stunden nach der Ankunft auf der Polizeiwache (派出所) anmelden. Das kostet nichts.
    Wenn Sie zur Miete wohnen, bringen Sie bitte Ihren Pass, den Mietvertrag, die Telefonnummer des Vermieters und eine Kopie seines Ausweises mit.
    Heben Sie das Formular gut auf: Es wird bei jedem Antrag auf Visum oder Aufenthaltserlaubnis verlangt.
canned_police_lost_passport = Melden Sie den Verlust bitte zuerst auf der nächsten Polizeiwache (派出所) und lassen Sie sich das bestätigen. Mit dieser Bestätigung bescheinigt Ihnen die Ein- und Ausreisebehörde (出入境管理局) den Verlust, kostenlos und am selben Tag. Danach beantragen Sie bei Ihrer Botschaft einen neuen Pass und anschließend bei der Ein- und Ausreisebehörde ein neues Visum oder eine neue Erlaubnis. Wenn Sie unterwegs Hilfe brauchen, schreiben Sie mir.
canned_hospital_booking = Ich kann für Sie einen Termin im Krankenhaus machen. Schreiben Sie mir bitte, was Ihnen fehlt, welcher Tag Ihnen passt und wie Ihr Name im Pass steht. Bringen Sie am Termin bitte den Pass mit. Wenn es vorher schlimmer wird, warten Sie bitte nicht: Gehen Sie in die Notaufnahme oder rufen Sie 120 an.
canned_consent_pass_on = Damit es weitergeht, möchte ich Ihr Anliegen an die Stelle weitergeben, die helfen kann. Weitergegeben werden nur Ihr Name, Ihre Telefonnummer und worum es geht. Sie können Nein sagen; dann suchen wir zusammen einen anderen Weg. Ist Ihnen das recht, ja oder nein?
canned_comfort_violence = Gut, dass Sie uns geschrieben haben. Was Ihnen geschieht, ist nicht Ihre Schuld. Wenn Sie jetzt in Gefahr sind, rufen Sie bitte 110 an; wenn Sie nicht sprechen können, schicken Sie eine SMS an 12110. Sind Sie jetzt in Sicherheit? Antworten Sie bitte nur, wenn es für Sie sicher ist; jeden weiteren Schritt entscheiden wir zusammen.
canned_comfort_distress = Danke, dass Sie mir das sagen. Sie müssen damit nicht allein bleiben. Wenn Sie in Gefahr sind oder fürchten, sich etwas anzutun, rufen Sie bitte 120 oder 110 an; 12356 ist das Krisentelefon. Kann jetzt jemand bei Ihnen sein?
canned_closing_solved = Was ich tun kann, ist getan, deshalb schließe ich Ihr Anliegen jetzt ab. Wenn noch etwas offen ist oder das Problem wiederkommt, schreiben Sie uns einfach hier. Danke für Ihr Vertrauen.
canned_impossible_other_office = Es tut mir leid, das können wir hier bei uns nicht machen. Welche Stelle zuständig ist, sagt Ihnen die Hotline der Stadt, 12345; für Visum und Aufenthaltserlaubnis ist es 12367. Beide sind Tag und Nacht besetzt, auf Chinesisch und Englisch. Wenn Sie möchten, helfe ich Ihnen, den Anruf vorzubereiten.
