"""The painter: reads motifs, colours and the hour from words, and paints them in layers."""
