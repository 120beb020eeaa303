"""What a clean root has not, and what stands in its place: all that differs from the page."""

import re

from tests.e2e.clean_root.blocks import Block

PORT = 8099  # of the Telegram in miniature
SAID_ONCE = {
    "project": "/srv/project.git",
    "token": "42:demo",
    "admins": "1003",
    "domain": "localhost",  # the Telegram in miniature delivers to no other name
}
ANSWERS = "(cd /opt/billing-bot; .venv/bin/python -m tests.e2e.clean_root.answers {})\n"
TELEGRAM = f"""
# Here: a Telegram in miniature instead of Telegram.
echo TELEGRAM_API_URL=http://127.0.0.1:{PORT} >> /var/lib/billing-bot/.env
mkdir -p /srv/ca
cd /opt/billing-bot
export SSL_CERT_DIR=/srv/ca
.venv/bin/python -m bot.sandbox --port {PORT} --token 42:demo > /var/log/sandbox.log 2>&1 &
unset SSL_CERT_DIR
curl -sfo /dev/null --retry 60 --retry-delay 1 --retry-all-errors http://127.0.0.1:{PORT}/_sandbox/state
"""
OWN_CERTIFICATES = """
# Here: no certificate for a name that is not ours; the Telegram in miniature trusts Caddy's own.
sed -i 's/# .*: tls internal/tls internal/' /etc/caddy/Caddyfile
"""
STARTED = "# Here: no init system that starts what was installed.\n"
TRUST = """
authority=/var/lib/caddy/.local/share/caddy/pki/authorities/local/root.crt
timeout 60 sh -c 'until test -s $0; do sleep 0.2; done' $authority
cp $authority /srv/ca/caddy.crt; openssl rehash /srv/ca
"""
UNITS = """# Here: systemd is installed to look at the units; it does not run.
apt-get update
apt-get install --yes --no-install-recommends systemd
for unit in web@8081.service worker@19001.service api@8085.service backup.service backup.timer; do
    systemd-analyze verify billing-bot-$unit
done
systemd-analyze verify billing-bot@shop.service
"""
NGINX = f"""# Here: a certificate that signs itself; the Telegram in miniature trusts it.
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=$domain" 2>/dev/null \\
    -addext "subjectAltName=DNS:$domain" -keyout /srv/ca/nginx.key -out /srv/ca/nginx.crt
openssl rehash /srv/ca
systemctl stop caddy
apt-get install --yes nginx
sed "s/# server 127/server 127/; s/bot.example.org/$domain/
    s|ssl_certificate .*|ssl_certificate /srv/ca/nginx.crt;|
    s|ssl_certificate_key .*|ssl_certificate_key /srv/ca/nginx.key;|" \\
    /opt/billing-bot/deploy/nginx/billing-bot.conf > /etc/nginx/conf.d/billing-bot.conf
nginx -t
service nginx start
curl -s --noproxy '*' --cacert /srv/ca/nginx.crt https://$domain/ | grep "404 Not Found"
{ANSWERS.format("again")}"""
"""The remark "nginx instead of Caddy", as a block: two bots behind it."""
FOLLOWED_BY = (
    ("useradd", TELEGRAM),
    ("enable --now billing-bot-web@8081", ANSWERS.format("first")),
    ("restore --replace", ANSWERS.format("again")),
    ("billing-bot move", ANSWERS.format("again")),
    ("apt-get install --yes redis-server caddy", ANSWERS.format("again")),
)
"""Behind a block with these words."""


def substituted(block: Block) -> Block:
    """The block as it is run here."""
    text = block.text
    for name, value in SAID_ONCE.items():
        text = re.sub(rf"^{name}=\S+", f"{name}={value}", text, flags=re.M)
    for package in ("postgresql", "redis-server"):
        installed = rf"(^apt-get install --yes {package}.*\n)"
        text = re.sub(installed, rf"\1{STARTED}service {package} start\n", text, flags=re.M)
    restarted = "systemctl restart caddy\n"
    text = text.replace(restarted, f"{OWN_CERTIFICATES}{restarted}{TRUST}")
    return Block(block.heading, text + "".join(more for word, more in FOLLOWED_BY if word in text))
