// The columns of entities read the dialect from here as they are imported; each app gets a database of its own.
process.env.DATABASE_URL = `sqlite:${process.env.TURNO_TEST_SQLITE}/none.db`;
