# Saludo, agradecimiento, despedida y lo que sabe hacer el asistente.
utter_greet = ¡Hola! Soy Linli, el asistente del barrio de { $place }. Pregúnteme lo que necesite sobre la vida aquí, en su propio idioma.
utter_thanks = No hay de qué. Escríbame siempre que necesite algo.
utter_goodbye = Hasta luego y cuídese. Puede escribirme en cualquier momento.
utter_what_can_you_do =
    Respondo a preguntas sobre la vida en { $place }: registro en la policía, visados (visas), médicos, vivienda, transporte, dinero, basura y más. Cada respuesta muestra su fuente y su fecha.
    También le digo a qué número llamar en una emergencia y cómo hablar con una persona de la oficina del barrio.
    También llevo a los consejos lo que le gustaría cambiar en el barrio: proponga algo, o lea y apoye lo que proponen otros.
    Escriba en cualquiera de estos idiomas: { $languages }.
    Esto es lo que la gente suele preguntar:
