# Things residents ask for that Linli understands but cannot do yet. Honest, and the way to a person.
# $office, $phone, $address and $hours as in person.ftl.
utter_coming =
    I understood you, but I cannot do that here yet. Please ask { $office }:
    Phone: { $phone }
    Address: { $address }
    Office hours: { $hours }
