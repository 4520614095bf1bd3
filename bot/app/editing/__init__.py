"""What editors do in the chat: publish, put right, withdraw, move a wave."""
