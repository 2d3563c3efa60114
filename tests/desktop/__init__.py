"""The program as it is seen: pictures for the README."""
