# Peligro: calma, frases cortas, primero el número. Sin reproches.
utter_emergency_fire =
    Llame al 119 ahora. Hay intérpretes que pueden ayudar por teléfono.
    Salga por la escalera, nunca por el ascensor. Cierre las puertas al salir. Si hay humo, manténgase cerca del suelo.
    Diga primero el lugar: conjunto residencial, edificio, piso.
utter_emergency_medical =
    Llame al 120 ahora. Hay intérpretes que pueden ayudar por teléfono.
    Diga primero el lugar (conjunto residencial, edificio, piso, o lo que ve), después qué ha pasado y su número de teléfono.
    Quédese junto a la persona y mantenga el teléfono libre.
utter_emergency_police =
    Llame al 110 ahora. Si no puede hablar, envíe un SMS al 12110. Hay intérpretes que pueden ayudar por teléfono.
    Vaya a un lugar seguro si puede. Diga primero el lugar y después qué está pasando.
utter_emergency_gas =
    No toque dentro ningún interruptor, encendedor ni teléfono. Cierre la llave del gas si puede alcanzarla, abra las ventanas y salga.
    Desde fuera, llame al 119. Avise a sus vecinos golpeando la puerta, sin tocar el timbre.
    Diga primero el lugar: conjunto residencial, edificio, piso.
utter_crisis_selfharm =
    Me alegra mucho que haya escrito esto. No tiene que cargar con ello a solas.
    Si está en peligro ahora, llame al 120 o al 110. Para hablar con alguien, llame al 12356, la línea de salud mental.
    Si puede, vaya con alguien de confianza y quédese con esa persona. También puede hablar con una persona de nuestra oficina.
utter_crisis_violence =
    Lo que le está pasando no es culpa suya. Si está en peligro ahora, llame al 110: la policía tiene que acudir cuando hay violencia en casa. Si no puede hablar, envíe un SMS al 12110.
    Vaya a un lugar seguro si puede, y llévese a sus hijos.
    El 12338 es la línea de derechos de la mujer: ofrece asesoría legal y psicológica. También puede hablar con una persona de nuestra oficina.
emergency_call = Llamar al { $number }
emergency_not_alerted = Este chat no pide ayuda por sí solo. Llame, por favor, o pida a alguien cercano que llame.
