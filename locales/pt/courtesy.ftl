# Cumprimentar, agradecer, despedir-se e dizer o que o assistente sabe fazer.
utter_greet = Olá! Sou Linli, o assistente do bairro de { $place }. Pergunte o que quiser sobre a vida aqui, na sua própria língua.
utter_thanks = Não há de quê. Escreva sempre que precisar de alguma coisa.
utter_goodbye = Até logo e fique bem. Pode escrever a qualquer hora.
utter_what_can_you_do =
    Respondo a perguntas sobre a vida em { $place }: declaração de endereço na polícia, vistos, médicos, habitação, transportes, dinheiro, lixo e mais. Cada resposta mostra a fonte e a data.
    Também digo para que número ligar numa emergência e como falar com uma pessoa do escritório do bairro.
    Também levo aos conselhos o que você gostaria de mudar no bairro: proponha algo, ou leia e apoie o que outros propõem.
    Escreva em qualquer uma destas línguas: { $languages }.
    Aqui estão algumas perguntas frequentes:
