"""Operations: backups, health, disk, start-up of the database."""
