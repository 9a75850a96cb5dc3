"""The database: tables, migrations, and all SQL, one module per noun."""
