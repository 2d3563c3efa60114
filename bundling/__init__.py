"""The program made into one folder, and into a package of Debian: used by build.spec and make.

``contents``: what stays out; ``elf``: what a library asks for; ``licences``: the texts that go
along; ``check``: whether a finished folder holds to what it promises; ``deb``: the package.
``linux`` and ``windows`` hold what tells a desk about the program.
"""
