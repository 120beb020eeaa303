#!/bin/sh
# Encrypts a backup for a public key of age and sends it with rclone:
#   BACKUP_COMMAND=/opt/billing-bot/deploy/backup-offsite.sh {file} age1... offsite:billing-bot
set -eu
file=$1 recipient=$2 remote=$3
sealed=$file.age
trap 'rm -f "$sealed"' EXIT
age --encrypt --recipient "$recipient" --output "$sealed" "$file"
rclone copyto "$sealed" "$remote/$(basename "$sealed")"
