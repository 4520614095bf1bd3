"""Microsoft Teams: what comes in becomes a value, what is said goes out. The only room that knows botbuilder."""
