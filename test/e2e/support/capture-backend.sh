#!/bin/sh
# A printer's cable that leads into a folder: what would reach the device is kept there as a file.
# The file MODE in the folder says how the printer behaves: ok, nopaper, fail (the job is given up), stop (the queue is).
if [ $# -eq 0 ]; then
  echo 'file capture:/ "Capture" "Capture"'
  exit 0
fi
folder="${DEVICE_URI#capture:}"
job="$1"
title="$3"
while :; do
  case "$(cat "$folder/MODE" 2>/dev/null || echo ok)" in
    nopaper) echo 'STATE: +media-empty-error' >&2; sleep 0.2 ;;
    stop) exit 4 ;;
    fail) exit 1 ;;
    *) echo 'STATE: -media-empty-error' >&2; break ;;
  esac
done
printf '%s' "$title" > "$folder/$job.title"
if [ -n "$6" ]; then cat "$6" > "$folder/$job.part"; else cat > "$folder/$job.part"; fi
mv "$folder/$job.part" "$folder/$job.pdf"
