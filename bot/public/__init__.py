"""The public page of proposals: lists, one page each, a feed; in the visitor's
language, without scripts, and without a word about who proposed or supported."""
