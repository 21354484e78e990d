"""What all tests share: letters invented for testing, and strategies that change their layout."""
