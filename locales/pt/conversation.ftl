# O que diz o próprio serviço, em todos os canais.
error_empty = A sua mensagem estava vazia. Escreva, por favor, o que gostaria de saber.
error_too_long = A sua mensagem é longa demais. Use menos de { $limit } caracteres ou envie em várias partes.
error_too_fast = Foi muito rápido. Espere um momento e envie de novo, por favor.
error_unreadable = Não consegui ler essa mensagem. Escreva de novo, só com texto, por favor.
error_choice_gone = Esse botão já não é válido. Escreva o que deseja.
trouble_now = Neste momento, algo não funciona do nosso lado. A sua mensagem está guardada e vou responder assim que puder. Em caso de emergência, ligue para o 110 (polícia), o 119 (bombeiros) ou o 120 (ambulância).
opened_to_staff = Ainda não consigo responder. Por isso, passei a sua mensagem aos nossos colegas.
staff_has_conversation = Os nossos colegas estão com esta conversa. Uma pessoa responde aqui.
bot_is_back = O assistente responde de novo.
