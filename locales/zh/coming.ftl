utter_coming =
    您的意思我明白，不过这件事我这里现在还办不了。请联系{ $office }：
    电话：{ $phone }
    地址：{ $address }
    办公时间：{ $hours }
