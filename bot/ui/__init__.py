"""The parts that screens are built from: a dialog as data, texts, paging, home and back buttons."""
