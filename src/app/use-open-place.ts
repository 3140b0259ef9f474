import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { SetupPlace } from '#world/setup-place.ts';
import { addressOfPlace } from './place-address.ts';

/** Goes to the page on which something of the simulated systems is set. */
export function useOpenPlace(): (place: SetupPlace) => void {
  const navigate = useNavigate();
  return useCallback((place) => void navigate(addressOfPlace(place).to), [navigate]);
}
