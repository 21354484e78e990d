"""From raw text to something rules can read: blocks, the view, sentences, measures."""
