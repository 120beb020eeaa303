# The admin panel.
panel-entry = 🛠 Admin
panel-main = <b>Admin panel</b>
