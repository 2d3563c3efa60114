"""Tests of the finished folder and its package; skipped where `make deb` has not made them.

``GKDESK_BUNDLE`` names another folder than ``dist/gkdesk``. ``GKDESK_ROOT`` names the root of
another system in which the package is installed; the program is then started in there.
"""
