"""The first files of what people add without programming: topics and languages."""
