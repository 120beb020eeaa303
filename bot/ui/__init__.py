"""The kit screens are made of: a dialog as data, Fluent texts, paging, home and back."""
