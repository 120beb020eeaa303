"""Who draws pictures: a painter of our own, or providers over HTTP, all behind one Protocol."""
