# Danger: calm, short, number first. Said before anything else. The numbers are set apart above the text as call buttons.
# Residents may be frightened, hiding or hurt: no reproach, no long sentences.
utter_emergency_fire =
    Call 119 now. Interpreters can help on the line.
    Leave the building by the stairs, never by the lift. Close doors behind you. If there is smoke, stay low.
    Say the place first: compound, building, floor.
utter_emergency_medical =
    Call 120 now. Interpreters can help on the line.
    Say the place first (compound, building, floor, or what you can see), then what happened, and your phone number.
    Stay with the person and keep your phone free.
utter_emergency_police =
    Call 110 now. If you cannot speak, send a text message to 12110. Interpreters can help on the line.
    Go to a safe place if you can. Say the place first, then what is happening.
utter_emergency_gas =
    Do not touch any switch, lighter or phone inside. Close the gas valve if you can reach it, open the windows, and go outside.
    From outside, call 119. Warn your neighbours by knocking, not by the doorbell.
    Say the place first: compound, building, floor.
utter_crisis_selfharm =
    I am very glad that you wrote this. You do not have to carry it alone.
    If you are in danger now, call 120 or 110. To talk to someone, call 12356, the mental-health line.
    If you can, go to someone you trust and stay with them. You can also talk to a person from our office.
utter_crisis_violence =
    What is happening to you is not your fault. If you are in danger now, call 110; the police must come to violence at home. If you cannot speak, send a text message to 12110.
    Go to a safe place if you can, and take your children with you.
    12338 is the women's-rights line; it gives legal and psychological advice. You can also talk to a person from our office.
emergency_call = Call { $number }
emergency_not_alerted = This chat does not call for help by itself. Please call, or ask someone near you to call.
