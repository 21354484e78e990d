"""Grammar engines behind one small protocol; none is imported unless it is chosen."""
