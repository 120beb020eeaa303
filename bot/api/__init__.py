"""The billing API over HTTP: /v1. FastAPI is imported only where it is served."""
