"""An answer from the knowledge base, and whether it helped."""
