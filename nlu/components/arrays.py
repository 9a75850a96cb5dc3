"""Keeps arrays in a file that Rasa packs quickly."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np


def save(path: Path, **arrays: np.ndarray) -> None:
    """Write arrays as `numpy.load` reads them, lightly compressed.

    Rasa packs a model with gzip at its highest level, which takes half a minute for
    plain weights and a few seconds for weights that are compressed already.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, array in arrays.items():
            with archive.open(f"{name}.npy", "w", force_zip64=True) as file:
                np.lib.format.write_array(file, array, allow_pickle=False)
