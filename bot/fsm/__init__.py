"""Where each person is in the dialogs, and whose update is handled: storages and locks."""
