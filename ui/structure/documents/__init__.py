"""«Документы»: the check-list of the package, the register, the nomenclature of files."""
