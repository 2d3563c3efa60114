"""Tables that others wrote: read out of what they were copied from, and laid onto the form."""
