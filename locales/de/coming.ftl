# Verstanden, hier aber noch nicht möglich.
utter_coming =
    Ich habe Sie verstanden, kann das hier aber noch nicht erledigen. Hier hilft man Ihnen weiter: { $office }.
    Telefon: { $phone }
    Adresse: { $address }
    Öffnungszeiten: { $hours }
