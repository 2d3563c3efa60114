"""Saving as it really is: programs killed, disks that fail, several clerks at once."""
