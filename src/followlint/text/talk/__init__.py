"""The talk that a letter follows. Does the letter tell of one (`meeting`)? Does it bring something back (`callbacks`)?

`callbacks` asks the others about each sentence: which of its words can be what was talked of (`topics`), do they stand
beside words that recall the talk (`recalled`) or somebody who was there (`speakers`), are they put as what both know
(`shared`), or only thanked for (`thanked`)?
"""
